title = 실습: 데이터베이스는 자체 사용자를 찾습니다
about = SQL 서버에 대한 Azure 역할을 가진 웹앱이 데이터베이스에 로그인하지 못합니다. 거기서는 누가 결정하는지 알아내고, 읽기 권한만 부여하세요.

beat-0 =
    .title = 서버에 대한 역할
    .say = `contoso-orders-web`의 ID는 서버에 대한 `SQL DB Contributor`를 가지고 있습니다. 코드는 이 ID의 토큰으로 데이터베이스 `orders`에 로그인해 테이블을 쿼리하려고 합니다.
    .notes = 토큰은 올바릅니다. 데이터베이스에 그런 이름의 사용자가 없을 뿐입니다. SQL의 데이터를 여는 Azure 역할은 없고, `Owner`도 마찬가지입니다. 데이터베이스에는 자체 사용자와 역할이 있습니다. [Azure SQL의 Microsoft Entra 인증](https://learn.microsoft.com/azure/azure-sql/database/authentication-aad-configure)
    .question = 앱이 로그인해서 테이블을 쿼리합니다. 어떻게 됩니까?

beat-1 =
    .title = 쿼리하게 하기
    .say = 앱은 `orders`의 테이블을 읽어야 합니다. 아무것도 삽입하지 않고, 데이터베이스 `people`을 열 수 없으며, 데이터베이스를 관리하지도 않습니다. 설정에 암호를 넣어서도 안 됩니다.
    .notes = 모범 답안: 데이터베이스 `orders`에 앱의 ID를 위한 사용자(`CREATE USER … FROM EXTERNAL PROVIDER`)를 만들고 `db_datareader`를 준 다음, `SQL DB Contributor`를 삭제합니다. 흔한 오답: 서버에 대한 `Owner`나 `Contributor`(여전히 로그인하지 못하고, 데이터베이스를 관리하게 됩니다), `db_owner`(쓰기도 합니다), 암호가 든 연결 문자열, 엉뚱한 데이터베이스에 사용자를 만들기. [Azure SQL의 Microsoft Entra 인증](https://learn.microsoft.com/azure/azure-sql/database/authentication-aad-configure)
    .goal-1 = contoso-orders-web이 orders를 읽습니다
    .goal-2 = contoso-orders-web은 행을 삽입할 수 없습니다
    .goal-3 = contoso-orders-web은 데이터베이스 people을 읽을 수 없습니다
    .goal-4 = contoso-orders-web은 데이터베이스를 관리할 수 없습니다
    .goal-5 = contoso-orders-web은 서버에서 역할을 할당할 수 없습니다
