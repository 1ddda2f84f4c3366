title = 실습: 키 없는 채팅
about = 채팅 앱이 Azure OpenAI 리소스의 키와 Service Bus 연결 문자열을 가지고 있습니다. 둘 다 앱의 ID로 바꾸세요.

beat-0 =
    .title = 남아도는 비밀 두 개
    .say = `contoso-chat`은 모델에 질문하고 대화 기록을 큐로 보내는데, 각각 설정에 든 비밀을 씁니다. 비밀 없이 두 가지를 모두 하게 하세요. 대화 기록을 읽지 않고, 모델의 키를 가져올 수도 없어야 합니다.
    .notes = 모범 답안: `contoso-chat`에 ID를 주고, `oai-contoso-chat`에 대한 `Cognitive Services OpenAI User`와 큐에 대한 `Azure Service Bus Data Sender`를 할당합니다. 두 호출이 ID를 쓰게 하고, 두 설정을 삭제합니다. 흔한 오답: 비밀을 자격 증명 모음으로 옮기기(읽고 나면 앱이 여전히 비밀을 가집니다), `Azure Service Bus Data Owner`(받기도 합니다), `Contributor`(키를 가져올 수 있고, 둘 중 어느 것도 열지 못합니다). 그런 다음 키를 끄세요. 두 리소스 모두 `disableLocalAuth`를 켜면 키를 거부합니다. [관리 ID로 Azure OpenAI 사용](https://learn.microsoft.com/azure/ai-services/openai/how-to/managed-identity)
    .goal-2 = contoso-chat이 모델에 질문합니다
    .goal-3 = contoso-chat이 대화 기록을 보냅니다
    .goal-4 = contoso-chat은 대화 기록을 받을 수 없습니다
    .goal-5 = contoso-chat은 모델의 키를 가져올 수 없습니다
