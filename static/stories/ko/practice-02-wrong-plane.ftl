title = 실습: 기여자(Contributor)인데도 거부됩니다
about = 웹앱이 강력한 역할을 가지고도 사진 한 장을 읽지 못합니다. 읽게 해 주되, 그 밖의 일은 못 하게 하세요.

beat-0 =
    .title = 강력한 역할
    .say = 쇼핑몰은 `contosoproducts`에 있는 제품 이미지를 보여 줍니다. 누군가 만일을 생각해서 쇼핑몰의 ID에 계정에 대한 `Contributor`를 주었습니다. 코드가 이미지 하나를 요청합니다.
    .notes = 이유를 스스로 찾게 하세요. `Contributor`에는 데이터 작업이 하나도 없습니다. 그런 다음 이 역할로 여기서 대신 무엇을 할 수 있는지 물어보세요. 그중 하나가 계정 키를 가져오는 것입니다. [Blob 데이터 역할](https://learn.microsoft.com/azure/storage/blobs/assign-azure-role-data-access)
    .question = 기여자(Contributor)가 이미지를 읽습니다. 어떻게 됩니까?

beat-1 =
    .title = 이미지를 읽게 하기
    .say = 이제 여러분 차례입니다. 쇼핑몰은 `images`의 Blob을 **읽기만** 해야 하고 그 이상은 안 됩니다. 쓰기는 하지 않고, 컨테이너 `orders`는 닫혀 있고, 계정 키로 가는 길도 남지 않아야 합니다.
    .notes = 모범 답안: `Contributor`를 삭제하고, 컨테이너 `images`에서 앱의 ID에 `Storage Blob Data Reader`를 할당합니다. 흔한 오답: `Owner`(여전히 평면이 틀렸고 더 위험합니다), 새 역할 옆에 `Contributor`를 남겨 두기(키를 나열합니다), 계정에 데이터 역할을 할당하기(`orders`를 엽니다), `Storage Blob Data Contributor`(쓰기도 합니다), 설정에 계정 키를 넣기. [최소 권한](https://learn.microsoft.com/azure/role-based-access-control/best-practices)
    .goal-1 = contoso-shop-web이 제품 이미지를 읽습니다
    .goal-2 = contoso-shop-web은 계정 키를 가져올 수 없습니다
    .goal-3 = contoso-shop-web은 주문을 읽을 수 없습니다
    .goal-4 = contoso-shop-web은 이미지를 변경할 수 없습니다
