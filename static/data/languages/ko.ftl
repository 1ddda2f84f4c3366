## 언어

language-menu = 언어
language-now = 언어: { $name }
language-failed = { $name }을(를) 불러오지 못했습니다: { $reason }
language-of-model = 모델이 계산하는 단계, 검사, 이유와 그림 속 이름, 스튜디오의 일부는 영어로 표시됩니다.

## 무대

stage = 무대
stage-said = 설명
stage-story = 이야기
stage-exhibit = 보여 주는 내용
stage-back = 뒤로
stage-on = 다음
stage-place = { $place } / { $count }
stage-smaller = 글자 작게
stage-larger = 글자 크게
stage-leave = 나가기
stage-change = 변경
stage-light = 조명
stage-contrast = 대비
stage-code = 코드
code-label = 장면 { $number }을 여는 코드
code-opens = 장면 { $number }을 엽니다
code-too-long = 이 이야기는 코드로 만들기에 너무 깁니다. 링크나 파일로 공유하세요.
live = 그림 변경
live-what = 변경 내용 처리
live-only-try = 시험만
live-write = 이야기에 쓰기
live-trying = 시험 중
live-writing = 쓰는 중
live-said = 그림을 변경하세요. 목록에서 끌어오고, 선을 긋고, 삭제할 수 있습니다.
live-said-tried = 이것은 시험이며 이야기에 포함되지 않습니다.
live-said-writing = 변경한 내용은 이 장면에 기록됩니다.
live-undo = 실행 취소
live-redo = 다시 실행
live-back = 대본으로 돌아가기
live-done = 완료
beat-number = 장면 { $number }
beat-named = 장면 { $number }: { $title }

calls-under-way = 모든 호출이 진행 중입니다.
call-ended = { $caller }, { $call }: { $verdict }
verdict-allowed = 허용됨
verdict-denied = 거부됨
verdict-not-modelled = 모델에 없음

goals = 목표
goals-all-reached = 모든 목표를 달성했습니다
goals-reached = 목표 { $all }개 중 { $met }개 달성
goal-reached = 달성
goal-not-reached = 미달성

prediction-allowed = 통과된다
prediction-not-sent = 코드가 보낼 것을 얻지 못한다: 토큰도 비밀도 없다
prediction-not-accepted = 대상이 토큰이나 키를 받아들이지 않는다
prediction-forbidden = 대상은 누구의 요청인지 알지만 거절한다
prediction-right = 실제로는 이렇게 됩니다
prediction-wrong = 예측했지만 그렇지 않습니다

compare-identities = 관리 ID
compare-role-assignments = 역할 할당
compare-orphaned = ID를 찾을 수 없음
compare-secrets = 비밀의 복사본
compare-reach = 호스트 하나에서 닿는 수

## 서비스 목록과 ID 선택

services-search = 서비스, 대상 그룹(audience), 키 검색
services-found = 리소스 종류 { $count }개 중 { $found }개
services-none = 찾을 수 없습니다
services-none-text = 다른 단어를 써 보거나 모두 표시하십시오.
services-show-all = 모두 표시
services-armed = 캔버스를 클릭하여 배치합니다. Esc로 중지합니다.
services-hint = 서비스를 캔버스로 끌거나, 서비스를 클릭한 다음 캔버스를 클릭하거나, Enter를 눌러 배치하십시오.
services-service = 서비스
services-carries = 지니는 ID
services-carries-anything = 모두
services-carries-any = 관리 ID
services-carries-system = 시스템 할당 ID
services-carries-user = 사용자 할당 ID
services-carries-not-both = 한 종류만, 또는 둘을 동시에는 불가
services-carries-none = 자체 ID 없음
services-accepts = 받아들이는 것
services-accepts-for = 받아들이는 토큰의 대상
services-accepts-anything = 모두
services-accepts-tokens = 토큰
services-accepts-secrets-too = 토큰, 그리고 키나 암호도
services-accepts-none = 자체 토큰 없음
services-system = 시스템
services-user = 사용자
services-also-for = 다음 대상도 가능:
choice-your-case = 내 상황
choice-answer = 모델의 답
choice-recommended = 권장
choice-recommended-design = 권장: { $design }.
choice-hosts-and-targets = 호스트 { $hosts }개, 각 호스트의 대상 { $targets }개.
choice-take-from-drawing = 그림에서 상황 가져오기
choice-draw-beside = 옆에 그리기
choice-adopt = 그림에 적용
choice-most-drawn = 호스트 { $hosts }개와 대상 { $targets }개까지만 그립니다. 더 많아도 모습은 같습니다.
choice-identities = ID
choice-assign-again = 새 호스트에 다시 할당할 수
choice-meets = 요구 충족
choice-meets-it = 충족함
choice-misses = 충족하지 못함
case-hosts = 호스트
case-targets = 각 호스트의 대상
case-needs = 필요한 것
case-needs-same = 모두 같은 것이 필요함
case-needs-some-more = 일부는 한 가지가 더 필요함
case-needs-different = 각각 다른 것이 필요함
case-some-more = 한 가지가 더 필요한 호스트 수
case-come-and-go = 호스트가 생기고 없어짐
case-come-and-go-hint = 크기가 조정되거나, 교체되거나, 새로 만들어집니다.
case-before-creation = 생기기 전에 허용
case-before-creation-hint = 호스트는 처음부터 권한이 필요합니다.
case-audit-each = 로그에 호스트가 나옴
case-audit-each-hint = 어느 호스트가 작업했는지 알 수 있어야 합니다.
case-ends-with-host = 권한은 호스트와 함께 끝남
case-ends-with-host-hint = 호스트가 할 수 있던 것이 호스트보다 오래 남아서는 안 됩니다.
case-whole-number = 1에서 { $most }까지의 정수

## 발표자 창

speaker = 발표자 창
speaker-empty = 아직 무대에 아무것도 없습니다
speaker-empty-text = 다른 창에서 이야기를 발표하십시오(F5). 무대에 있는 것, 메모, 다음에 나올 것이 여기에 표시됩니다.
speaker-lost = 무대가 응답하지 않습니다
speaker-lost-text = 다른 창이 닫혔거나 더 이상 이야기를 표시하지 않습니다. 그 창에서 다시 발표하면 찾습니다.
speaker-stage = 무대 위
speaker-place = 무대 위, { $place } / { $count }
speaker-next = 다음 장면
speaker-blank = 빈 화면
speaker-code-on-stage = 무대에 코드
speaker-change-on-stage = 무대에서 변경
speaker-point-here = 여기를 가리키거나 Shift와 화살표 키를 누르면 무대의 조명이 따라 움직입니다.
speaker-notes = 메모
speaker-no-notes = 이 장면에는 없습니다.
speaker-answer-shown = 답이 표시되어 있습니다.
speaker-audience-asked = 청중에게 묻고 있습니다. 다음을 누르면 답이 표시됩니다.
speaker-answer = 답
speaker-end = 이야기의 끝입니다.
speaker-talked-for = 말한 시간
speaker-begin-anew = 다시 시작
speaker-time-of-day = 현재 시각

## 이야기를 진행할 때 알리는 말

telling-no-story = 진행할 이야기가 없습니다
telling-no-story-to-present = 발표할 이야기가 없습니다
telling-end = 이야기의 끝입니다
telling-beginning = 이야기의 처음입니다
telling-left = 이야기에서 나왔습니다
telling-answer = 답
telling-beat = 장면 { $place } / { $count }
telling-right = 맞습니다: { $answer }.
telling-wrong = 아닙니다: { $answer }.
telling-stage-again = 무대를 다시 표시합니다
telling-blank = 잠시 아무것도 표시하지 않습니다
telling-studio = 스튜디오로 돌아왔습니다
telling-light = 조명 원. 포인터를 따라가며 Shift와 화살표 키로 움직입니다
telling-no-light = 조명 원을 껐습니다
telling-code = 휴대폰으로 이 장면을 여는 코드
telling-no-code = 코드를 치웠습니다
telling-contrast = 고대비 색
telling-no-contrast = 보통 색
telling-live = 그림을 변경할 수 있습니다. 이야기에 쓰지 않으면 시험일 뿐입니다
telling-story-again = 다시 이야기로

## 열 수 있는 이야기와 예제

gallery-loading = 이야기를 불러오는 중…
gallery-failed = 이야기를 불러오지 못했습니다
gallery-stories = 이야기
gallery-exercises = 연습
gallery-pages = 이야기를 페이지로 읽고 공유하기(영어)

## 재생기

player-calls-at-once = { $count ->
   *[other] 호출 { $count }개 동시 재생
}

player = 재생기
player-empty = 아직 재생할 호출이 없습니다
player-empty-text = 가상 머신 같은 호스트에서 호출 대상까지 선을 그리십시오.
player-together = 각 단계가 모든 호출에서 함께 시작됩니다. 하나만 따라가려면 호출을 선택하십시오.
player-counted = 호출 { $count }개 중 { $allowed }개 허용, { $denied }개 거부
player-counted-unknown = 호출 { $count }개 중 { $allowed }개 허용, { $denied }개 거부, { $unknown }개는 모델에 없음
player-step = { $step } / { $count }
player-start = 재생을 눌러 실제로 일어나는 일을 보십시오
player-start-text = { $count ->
   *[other] 그림에서 계산한 { $count }단계입니다. 그림을 바꾸면 단계도 바뀝니다.
}
player-fixed = 수정했습니다. 재생을 눌러 차이를 보십시오
player-allowed = 허용됨: { $status }
player-denied = 거부됨: { $status }
player-not-modelled = 모델에 없음
player-apply-fix = 수정 적용
player-smallest-fix = 가장 작은 수정:
player-call = 재생할 호출
player-playback = 재생 제어
player-play = 재생
player-pause = 일시 중지
player-play-again = 다시 재생
player-to-start = 처음으로
player-step-back = 한 단계 뒤로
player-step-forward = 한 단계 앞으로
player-speed = 속도 { $factor }×
timeline-position = 재생 위치
timeline-start = 시작
timeline-at = { $step }단계 / { $count }
timeline-step = { $step }단계: { $caption }

playing-together = { $count ->
   *[other] 호출 { $count }개를 동시에 재생합니다
}
playing-step = { $step }단계 / { $count }: { $caption }
playing-speed = 속도 { $factor }
playing-fixed = 수정함: { $fix }. 재생하면 차이가 보입니다.
playing-allowed = 허용됨, { $status }. { $because }
playing-denied = 거부됨, { $status }. { $because }
playing-not-modelled = 모델에 없음: { $what }

## 통신 내용

wire = 통신
wire-checks = 검사
wire-request = 요청
wire-response = 응답
wire-token = 토큰
wire-empty = 그려진 호출이 없습니다
wire-empty-text = 호스트에서 호출 대상까지 선을 그리면 그 요청이 여기에 표시됩니다.
checks-keep-allowed = 계속 허용됨을 어설션으로 남기기
checks-keep-denied = 계속 거부됨을 어설션으로 남기기
checks-why = 이유
checks-asked = 검사하는 것
checks-or = 또는:
checks-apply = 적용
check-waiting = 아직 검사하지 않음
check-not-reached = 도달하지 않음
check-passed = 통과
check-left-open = 미결정
check-failed = 실패
check-not-modelled = 모델에 없음
check-expected = 필요한 것:
check-source = 출처
message-sent = { $time }에 { $host }(으)로 보냄
message-sent-over = { $time }에 { $protocol }(으)로 { $server }에 보냄. 내용:
message-nothing-sent = 아직 보낸 것이 없습니다
message-nothing-sent-text = 한 단계 앞으로 가면 첫 요청이 여기에 표시됩니다.
message-nothing-answered = 아직 응답한 것이 없습니다
message-nothing-answered-text = 한 단계 앞으로 가면 응답이 여기에 표시됩니다.
message-no-answer-yet = 아직 응답이 없습니다
message-no-answer-yet-text = 요청이 가는 중이거나 검사 중입니다.
message-not-modelled = 응답이 모델에 없습니다
message-not-modelled-text = 여기서의 응답을 알려 주는 출처가 없으며, 지어내지 않습니다.
message-answered = { $time }에 응답함
message-answered-with-error = { $time }에 오류 { $code }(으)로 응답함
message-show-less = 줄여서 표시
message-show-all = { $count ->
   *[other] { $count }자 모두 표시
}
token-nothing-signed = 아직 서명한 것이 없습니다
token-nothing-signed-text = 토큰이 없습니다. 요청은 키로 서명합니다. 서명하는 내용이 여기에 표시됩니다.
token-presented = 이 토큰은 비밀 대신 제시됩니다. Microsoft Entra ID가 호출용 토큰을 발급하면 그 토큰이 여기에 표시됩니다.
token-none = 토큰이 발급되지 않습니다
token-none-text = 토큰 요청이 실패하므로 디코딩할 것이 없습니다.
token-not-yet = 아직 토큰이 없습니다
token-not-yet-text = Microsoft Entra ID가 발급하면 여기에 표시됩니다.
token-signed = 토큰이 없습니다. 코드는 { $with }(으)로 이 텍스트에 서명하고 서명을 보냅니다. 키를 가진 사람은 무엇에든 서명할 수 있고, 누가 서명했는지는 알 수 없습니다.
token-string-to-sign = 서명할 문자열
token-signature = 서명(HMAC-SHA256)
token-whoever-holds = 이 텍스트를 가진 사람은 만료될 때까지 이 ID로 받아들여집니다. 내용은 모두 실제가 아닙니다.
token-encoded = 전송되는 형태

## 캔버스 주변

side = 사이드 패널
side-shown = 사이드 패널에 표시할 것
side-details = 세부 정보
side-services = 어떤 서비스?
side-services-close = 서비스 목록 닫기
side-review = 검토
side-story = 이야기

## 열기

open = 열기
open-aside = 링크가 “{ $title }” 대신 열렸습니다. 원래 것은 따로 두었습니다.
open-restore = 되돌리기
open-file = 파일 열기…
open-drop = 또는 .vouchsafe.json 파일을 창의 아무 곳에나 놓으십시오
open-examples = 예제

## 공유

share = 공유
share-too-large = 다이어그램이 링크에 들어가지 않습니다
share-copied = 복사됨
share-copy = 링크 복사
share-link = 링크
share-length = { $count ->
   *[other] { $count }자. 다이어그램 전체가 # 뒤에 들어 있으며 서버로 가지 않습니다.
}
share-link-copied = 링크를 복사했습니다
share-link-copied-whole = 링크를 복사했습니다. 다이어그램 전체가 들어 있습니다.
share-link-failed = 링크를 복사하지 못했습니다: { $reason }
share-copy-by-hand = 브라우저가 이 페이지의 복사를 허용하지 않습니다. 선택되어 있으니 키로 복사하십시오
share-copy-elsewhere = 브라우저가 이 페이지의 복사를 허용하지 않습니다. 공유에서 가져가십시오
share-sure-of = 브라우저가 확실히 받아들이는 길이는 { $count }자입니다.
share-written-for = 형식
share-for-anything = 일반
share-long = 긴 링크
share-long-text = 브라우저에서는 열립니다. 일부 채팅과 메일 프로그램은 이렇게 긴 링크를 잘라 내므로 대신 파일이나 그림을 보내십시오.
share-open = 새 탭에서 열기
share-with-notes = 발표자 메모 포함
share-as-code = 휴대폰용 코드로
share-code = 링크가 담긴 코드
share-code-too-long = 링크가 너무 길어 휴대폰으로 읽을 코드가 되지 않습니다. 메모를 빼거나 말을 줄이면 들어갈 수 있습니다.
share-at-beat = 링크가 장면 { $beat }에서 열림
share-at-step = 링크가 재생 중인 { $step }단계에서 열림
share-in-light = 링크가 밝은 테마로 열림
share-in-dark = 링크가 어두운 테마로 열림
share-presented = 링크가 무대에서 발표로 열림
share-download = 다운로드
share-kinds = 공유하는 것
share-in-page = 페이지 안에
share-as-picture = 그림
share-as-file = 파일
share-copy-html = HTML 복사
share-saved = { $name } 저장됨
share-not-taken = 브라우저가 파일을 받지 않았습니다
share-copied-size = 복사됨: { $size } KB
share-copy-refused = 브라우저가 이 페이지의 복사를 허용하지 않습니다
share-not-made = 아무것도 만들어지지 않았습니다
share-progress = 얼마나 만들어졌는지
share-done-of = { $count } 중 { $done }
share-cancel = 취소
page-what = 문서, 블로그, 위키 안에서 움직이는 다이어그램입니다. 여기에서 계산된 것을 재생하며 저희 서버에 아무것도 묻지 않습니다.
page-element = 기록, 그림, 링크가 모두 들어 있는 블록 하나입니다. 페이지의 밝기를 따르고, 스크립트가 꺼진 곳에서는 그림을 보여 줍니다.
page-frame = 프레임만 허용하는 페이지를 위한 한 줄입니다. 프레임이 링크에서 다이어그램을 계산합니다.
page-picture = 여기로 이끄는 정지 그림입니다. 인쇄와 스크립트 없는 페이지를 위한 것입니다.
page-recording = 기록
page-recording-text = 페이지 곁에 두는 파일입니다. <vouchsafe-diagram src="…">에 씁니다.
page-player = 플레이어는 { $address }에서 옵니다. 이 폴더를 자신의 사이트에 복사하면 다른 곳에서 오는 것이 없습니다.
file-document = 문서 자체입니다. 보관하고, 보내고, 다시 열 수 있습니다.
file-page = HTML 파일 하나
file-page-text = 네트워크 없이 어디서나, USB 메모리에서도 재생됩니다. 플레이어와 기록이 들어 있습니다.
picture-copied = 그림 복사됨
picture-copy-refused = 브라우저가 이 페이지의 그림 복사를 허용하지 않습니다. 대신 저장하세요
picture-what = 그림에 보이는 것
picture-colors = 색
picture-size = 픽셀 크기
picture-carries = 다시 열 수 있음: SVG와 PNG에 다이어그램이 들어 있습니다
picture-copy = PNG 복사
picture-animated = 움직이는 SVG
picture-drawing = 그림
picture-moment = 이 순간
picture-light = 밝게
picture-dark = 어둡게
picture-readers = 읽는 사람에 맞춤 (SVG)

## 글로 된 이야기

handout = 장면별 이야기
handout-print = 인쇄
handout-picture = 이 장면의 그림
handout-allowed = 허용됨, { $status }. { $because }
handout-denied = 거부됨, { $status }. { $because }
handout-not-modelled = 모델에 없음: { $what }

## 대화 상자

dialog-command-palette = 명령 팔레트
dialog-choice = 시스템 할당과 사용자 할당: 어느 것?
dialog-shortcuts = 바로 가기 키
dialog-connect-with = 연결 대상
dialog-offers = 이 선은 무엇을 뜻합니까?
dialog-role = 역할 할당 추가
dialog-new-custom-role = 새 사용자 지정 역할
dialog-change-custom-role = 사용자 지정 역할 변경
dialog-deny = 거부 할당 추가
dialog-database-user = 데이터베이스 사용자 추가
dialog-data-access = 데이터 액세스 부여
dialog-call = 호출 변경
dialog-scope = 범위로 이동
dialog-part = 부분 추가
dialog-new-assertion = 새 어설션
dialog-change-assertion = 어설션 변경
dialog-silence = 발견 사항 숨기기
confirm-keep = 이 다이어그램 유지
confirm-new = 빈 캔버스로 시작하시겠습니까?
confirm-open = 다른 다이어그램을 여시겠습니까?
confirm-warning = 이 다이어그램에 파일로 저장하지 않은 변경이 있습니다. 변경 내용은 사라집니다.
confirm-accept-new = 빈 상태로 시작

## 소리 내어 읽기

speech-read = 소리 내어 읽기

## 명령

command-new-diagram = 새 다이어그램
command-open-file = 파일 열기…
command-open-example = 이야기 또는 예제 열기…
command-save-file = 파일로 저장
command-copy-link = 링크 복사
command-undo = 실행 취소
command-redo = 다시 실행
command-cut = 잘라내기
command-copy = 복사
command-paste = 붙여넣기
command-duplicate = 복제
command-delete = 삭제
command-rename = 이름 바꾸기
command-select-all = 모두 선택
command-escape = 취소
command-align-left = 왼쪽 맞춤
command-align-center = 가운데 맞춤
command-align-right = 오른쪽 맞춤
command-align-top = 위쪽 맞춤
command-align-middle = 중간 맞춤
command-align-bottom = 아래쪽 맞춤
command-distribute-horizontally = 가로 간격 동일하게
command-distribute-vertically = 세로 간격 동일하게
command-tidy = 정리
command-group = 새 리소스 그룹에 넣기
command-move-into-scope = 범위로 이동…
command-nudge-left = 왼쪽으로 이동
command-nudge-right = 오른쪽으로 이동
command-nudge-up = 위로 이동
command-nudge-down = 아래로 이동
command-nudge-left-fine = 왼쪽으로 조금 이동
command-nudge-right-fine = 오른쪽으로 조금 이동
command-nudge-up-fine = 위로 조금 이동
command-nudge-down-fine = 아래로 조금 이동
command-widen = 넓게
command-narrow = 좁게
command-heighten = 높게
command-shorten = 낮게
command-connect = 연결…
command-connect-on-canvas = 캔버스에서 연결
command-assign-role = 역할 할당…
command-new-role = 새 사용자 지정 역할…
command-deny = 거부 할당 추가…
command-enable-system-assigned = 시스템 할당 ID 켜기
command-disable-system-assigned = 시스템 할당 ID 끄기
command-add-part = 부분 추가…
command-take-up-secret = 비밀 집기
command-rotate-secret = 비밀 새로 만들기
command-copy-secret-again = 비밀 다시 복사
command-refer-to-vault = 자격 증명 모음을 참조하게 하기
command-leak-secret = 유출되게 하기
command-edit-call = 호출 변경…
command-play-pause = 재생 또는 일시 중지
command-step-forward = 한 단계 앞으로
command-step-back = 한 단계 뒤로
command-to-start = 처음으로
command-to-end = 결과로
command-next-call = 다음 호출
command-previous-call = 이전 호출
command-play-all-calls = 모든 호출 재생
command-faster = 더 빠르게 재생
command-slower = 더 느리게 재생
command-read-aloud = 소리 내어 읽기 또는 멈추기
command-apply-fix = 가장 작은 수정 적용
command-start-clock = 시계 시작
command-make-call = 지금 호출하기
command-wait-for-change = 무언가 바뀔 때까지 기다리기
command-wait-minute = 1분 기다리기
command-wait-ten-minutes = 10분 기다리기
command-wait-hour = 1시간 기다리기
command-wait-day = 하루 기다리기
command-stop-clock = 시계 멈추기
command-zoom-in = 확대
command-zoom-out = 축소
command-zoom-actual = 100%로 보기
command-zoom-fit = 전체 보기
command-zoom-selection = 선택 항목 보기
command-pan-left = 왼쪽 보기
command-pan-right = 오른쪽 보기
command-pan-up = 위쪽 보기
command-pan-down = 아래쪽 보기
command-toggle-palette = 팔레트 표시 또는 숨기기
command-toggle-inspector = 검사기 표시 또는 숨기기
command-toggle-wire = 통신 표시 또는 숨기기
command-toggle-review = 검토 표시 또는 숨기기
command-new-assertion = 새 어설션
command-assert-call = 호출 결과를 어설션으로 남기기
command-which-services = 어떤 서비스?
command-which-identity = 시스템 할당과 사용자 할당: 어느 것?
command-toggle-contrast = 고대비
command-toggle-attack = 공격자 보기
command-theme-system = 테마: 시스템 설정
command-theme-light = 테마: 밝게
command-theme-dark = 테마: 어둡게
command-focus-palette = 팔레트로 이동
command-focus-canvas = 캔버스로 이동
command-focus-inspector = 검사기로 이동
command-focus-next = 다음 항목
command-focus-previous = 이전 항목
command-focus-left = 왼쪽에서 가장 가까운 항목
command-focus-right = 오른쪽에서 가장 가까운 항목
command-focus-up = 위쪽에서 가장 가까운 항목
command-focus-down = 아래쪽에서 가장 가까운 항목
command-select-focused = 선택
command-toggle-focused = 선택에 추가
command-toggle-story = 이야기 표시 또는 숨기기
command-new-beat = 새 장면
command-toggle-writing = 장면에 기록하거나 시험만 하기
command-add-run = 장면에서 호출하기
command-story-on = 이야기 다음으로
command-story-back = 이야기 뒤로
command-story-first = 첫 장면
command-story-last = 마지막 장면
command-return-to-story = 이야기로 돌아가기
command-leave-story = 이야기에서 나가기
command-read-story = 이야기 읽기 또는 인쇄…
command-open-speaker = 발표자 창
command-present = 발표
command-present-from-here = 여기서부터 발표
command-command-palette = 명령 팔레트
command-shortcuts = 바로 가기 키
category-file = 파일
category-edit = 편집
category-arrange = 정렬
category-connect = 연결
category-play = 재생
category-view = 보기
category-navigate = 탐색
category-story = 이야기
category-help = 도움말

## 메뉴와 표시줄

top-history = 기록
top-find-command = 명령 찾기
top-shortcuts = 바로 가기 키
top-title = 다이어그램 이름
top-theme = 테마
top-theme-light = 밝게
top-theme-system = 시스템 설정
top-theme-dark = 어둡게
shortcut-or = 또는
palette-search = 명령, 캔버스의 항목, 예제 검색
palette-canvas = 캔버스에 있는 것
palette-call = { $from }에서 { $to }(으)로의 호출

## 시계

clock = 시계
clock-model-time = 모델 시각
clock-to-come = { $count ->
   *[other] 예정된 변화 { $count }개
}
clock-wait-until = { $when }까지 기다리기: { $what }
clock-jump = 다음 변화로 이동

## 이야기 패널

story-none = 아직 이야기가 없습니다
story-none-text = 이야기는 이 그림을 장면별로 설명합니다. 장면을 추가하고 그림을 바꾸면 그 변경이 장면의 일부가 됩니다. 장면에서 호출하게 하면 그 결과가 장면의 주장이 됩니다.
story-open = 이야기 열기…
story-read = 읽기 또는 인쇄
story-from-here = 여기서부터
story-about = 이야기의 내용
story-earlier = 앞으로: { $title }
story-later = 뒤로: { $title }
story-remove = 제거: { $title }
story-not-confirmed = 확인되지 않음
beat-this = 이 장면
beat-exploring = 이야기에 없는 것을 시험하고 있습니다.
beat-write = 이 장면 쓰기
beat-write-changes = 바꾸는 것을 이 장면에 기록
beat-write-changes-hint = 끔: 바꾸는 것은 시험일 뿐이며 다음 장면에서 사라집니다.
beat-title = 제목
beat-say = 설명
beat-say-hint = 간단한 Markdown: **굵게**, *기울임*, `코드`, 목록, 링크.
beat-question = 호출하기 전에 청중에게 묻는 것
beat-notes = 발표자 메모
beat-changes = 바꾸는 것
beat-changes-listed = 그림을 바꾸면 변경이 여기에 표시됩니다.
beat-changes-none = 없음. 기록을 켜고 그림을 바꾸십시오.
beat-calls = 하는 호출
beat-make-call = 호출하기: { $call }
beat-no-call = 호출을 그리면 장면에서 할 수 있습니다.
beat-seen = 보이는 것
beat-point = 선택 항목 가리키기
beat-show-only = 선택 항목만 표시
beat-compare = 두 범위 비교
beat-show-all = 모두 표시하고 아무것도 가리키지 않기
beat-goals = 여기서부터 달성할 목표
beat-goal-call = 선택한 호출이 성공함
beat-goal-secrets = 비밀의 복사본이 없음
beat-goal-broad = 필요 이상으로 넓은 역할이 없음
beat-goal-administration = 선택한 호스트의 어떤 ID도 역할을 할당할 수 없음
beat-goal-needless = 불필요한 역할이 없음
beat-remove-change = 변경 제거: { $what }
beat-remove-call = 호출 제거: { $what }
beat-remove-goal = 목표 제거: { $what }

## 명령을 지금 쓸 수 없는 이유, 캔버스, 문서에 대해 알리는 말

when-can-undo = 실행 취소할 것이 없습니다.
when-can-redo = 다시 실행할 것이 없습니다.
when-something-selected = 먼저 무언가를 선택하십시오.
when-something-to-leave = 선택된 것이 없습니다.
when-node-selected = 먼저 리소스, ID 또는 범위를 선택하십시오.
when-two-nodes-selected = 먼저 두 개 이상 선택하십시오.
when-three-nodes-selected = 먼저 세 개 이상 선택하십시오.
when-one-named-thing-selected = 먼저 이름이 있는 것을 하나 선택하십시오.
when-one-sized-node-selected = 먼저 범위나 메모를 하나 선택하십시오.
when-resources-selected = 먼저 리소스나 사용자 할당 ID를 선택하십시오.
when-can-connect = 먼저 호출하거나 역할을 가진 것을 하나 선택하십시오: 호스트, ID, 사용자 또는 그룹.
when-can-enable-identity = 먼저 시스템 할당 ID가 꺼진 리소스를 하나 선택하십시오.
when-can-disable-identity = 먼저 시스템 할당 ID가 켜진 리소스를 하나 선택하십시오.
when-can-have-parts = 먼저 이름을 붙이는 것을 담는 리소스를 하나 선택하십시오.
when-secret-at-hand = 먼저 키나 비밀의 복사본을 가진 것을 하나 선택하십시오.
when-secret-chosen = 먼저 비밀을 집으십시오: 비밀을 누르거나, 비밀을 가진 것을 선택하고 S를 누르십시오.
when-call-at-hand = 먼저 호스트에서 호출 대상까지 호출을 그리십시오.
when-can-deny = 먼저 리소스나 범위를 하나 선택하십시오.
when-can-take-role = 먼저 리소스, 범위 또는 보안 주체를 하나 선택하십시오.
when-something-copied = 먼저 무언가를 복사하십시오.
when-something-drawn = 캔버스가 비어 있습니다.
when-clock-stands = 시계가 이미 가고 있습니다.
when-clock-runs = 먼저 시계를 시작하십시오.
when-can-make-call = 시계를 시작하고 호출을 그리십시오.
when-something-to-come = 오고 있는 것도, 만료되는 것도 없습니다.
when-can-read-aloud = 먼저 호출을 재생하십시오. 이 장치에 해당 언어의 음성도 필요합니다.
when-several-calls = 다른 호출이 없습니다.
when-fix-offered = 수정할 것이 없습니다.
when-no-node-selected = 먼저 선택을 해제하십시오.
when-next-thing = 캔버스의 마지막 항목이었습니다.
when-thing-before = 캔버스의 첫 항목이었습니다.
when-has-story = 아직 이야기가 없습니다. 먼저 장면을 추가하십시오.
when-beat-on-stage = 먼저 이야기의 장면을 선택하십시오.
when-can-add-run = 이야기의 장면을 선택하고 호출을 그리십시오.
when-exploring = 이야기에 없는 것을 시험하지 않았습니다.
when-something-focused = 먼저 캔버스의 무언가로 이동하십시오.
palette = 팔레트
palette-find = 배치할 것 검색
palette-add = 추가
palette-search-resources = 리소스 검색
palette-close = 팔레트 닫기
palette-nothing = 찾을 수 없습니다
palette-nothing-text = 다른 단어를 써 보십시오: 제품, 서비스 또는 저장하는 것.
palette-armed = 캔버스를 클릭하여 배치합니다. Esc로 중지합니다.
palette-hint = 캔버스로 끌거나 Enter를 눌러 배치하십시오.
canvas = 캔버스
canvas-selection = 선택 항목
canvas-empty-armed = 놓을 자리를 클릭하십시오
canvas-empty = 누가 누구를 호출하는지 그리십시오
canvas-empty-text = 팔레트에서 가상 머신과 스토리지 계정을 여기로 끌거나, { $search }로 검색하고 { $enter }로 배치하십시오.
canvas-open-example = 예제 열기
widget-close = 닫기
widget-dismiss = 닫기
widget-clear-search = 검색 지우기
widget-nothing-found = 찾을 수 없습니다. 단어를 줄이거나 바꿔 보십시오.

## 팔레트의 제목

catalogue-identities = ID
catalogue-compute = 컴퓨팅
catalogue-storage = 스토리지
catalogue-databases = 데이터베이스
catalogue-security = 보안
catalogue-integration = 통합
catalogue-ai = AI
catalogue-monitoring = 모니터링
catalogue-scopes = 범위
catalogue-notes = 메모

## 선이 뜻할 수 있는 것

connect-with = { $name } 연결 대상
connect-nothing = 연결할 수 있는 것이 없습니다. 먼저 무언가를 배치하십시오.
connect-more = 외 { $count }개
connect-what = { $from }에서 { $to }(으)로: 이 선은 무엇을 뜻합니까?
connect-identity-of = { $host }의 ID
connect-attach-hint = 그러면 거기의 코드가 이 ID의 토큰을 얻을 수 있습니다
connect-member-hint = 그룹이 할 수 있는 것은 구성원도 할 수 있습니다
connect-grant-hint = { $kind }에 대한 부여
connect-database-hint = 데이터베이스는 Azure 역할이 아니라 자체 사용자를 확인합니다
offer-call-in = “{ $part }”에서 { $operation }
offer-attach = “{ $identity }”을(를) { $host }에 연결
offer-add-member = { $member }을(를) { $group }에 추가
offer-assign-role = { $principal }에 “{ $scope }”에 대한 역할 할당…
offer-database-user = { $principal }을(를) “{ $database }”의 사용자로 만들기…
offer-data-roles = { $principal }에 “{ $scope }”에 대한 { $roles } 부여…
offer-calls = 호출
offer-identity = ID
offer-members = 구성원
offer-access = 액세스
aim-only = { $name }: { $meaning }
aim-meanings = { $name }: 의미 { $count }개

## 호출의 항목

call-caller = 호출자
call-operation = 작업
call-credential = 자격 증명
call-audience = 대상 그룹(audience)
call-audience-hint = 코드가 무엇에 대한 토큰을 요청하는지입니다. 비워 두는 것이 맞습니다: { $audience }. 다른 값은 사람들이 하는 실수이며, 그릴 수 있습니다.
call-change = 호출 변경
call-from-to = { $from }에서 { $to }(으)로.
field-name = 이름
dialog-cancel = 취소

## 역할 할당 대화 상자

role-proposed = 최소 권한
role-choose-member = 역할을 받을 대상을 선택하십시오.
role-choose-scope = 적용할 위치를 선택하십시오.
role-choose-role = 역할을 선택하십시오.
role-assigned-already = 그 역할은 이미 거기에 할당되어 있습니다.
role-outcome = { $principal }에 { $scope }에 대한 { $role } 역할이 할당됩니다.
role-assign = 할당
role-search = 모든 역할 검색
role-search-nothing = 그런 이름의 역할이 없습니다. blobs나 secrets처럼 용도로 검색해 보십시오.
role-grants = 역할이 부여하는 것
role-most-used = 가장 많이 쓰이는 역할 { $count }개.
role-load-all = 모든 기본 제공 역할
role-loading = 모든 기본 제공 역할을 로드하는 중…
role-all = 역할 { $count }개 모두.
role-not-all = 모든 기본 제공 역할이 표시되지는 않았습니다: { $reason }.
role-try-again = 다시 시도
role-none = 선택한 역할이 없습니다
role-none-text = 역할을 할당하기 전에 역할이 부여하는 것이 여기에 표시됩니다.
role-for = 용도: { $what }
role-assigned = 할당됨
role-nobody = 선택할 대상 없음
role-nobody-text = 먼저 리소스의 ID를 켜거나 ID, 사용자 또는 그룹을 배치하십시오.
role-choose = 선택…
role-member = 구성원
role-scope = 범위
scope-named = { $kind } “{ $name }”
scope-part-named = { $resource }의 { $kind } “{ $name }”
scope-reaches-alone = 이것에만 미치며, 옆에 있는 것에는 미치지 않습니다.
scope-reaches-resource = 이 리소스에 미칩니다.
scope-reaches-parts = 이 리소스와 그 안의 모든 것에 미칩니다: 지금은 부분 { $count }개, 그리고 나중에 추가되는 것.
scope-reaches-kind = 이 { $kind }에 미칩니다.
scope-reaches-resources = 그 안의 모든 것에 미칩니다: 지금은 리소스 { $resources }개, 그리고 나중에 추가되는 것.
scope-reaches-groups = 그 안의 모든 것에 미칩니다: 지금은 리소스 그룹 { $groups }개와 리소스 { $resources }개, 그리고 나중에 추가되는 것.
grants-manages-access = 액세스도 관리합니다
grants-manages-access-text = 이 역할을 가진 사람은 이 범위에서 역할을 할당할 수 있으며, 자신에게도 할당할 수 있습니다.
grants-no-data = 데이터에 대한 액세스는 주지 않습니다
grants-no-data-text = 컨트롤 플레인에서 리소스를 관리합니다. ID로 Blob, 비밀 또는 메시지를 읽는 것은 데이터 작업이며, 이 역할에는 없습니다.
grants-everything = 호출 하나에 필요한 것보다 훨씬 많이 부여합니다
grants-everything-text = 와일드카드는 나중에 추가되는 것을 포함하여 범위 안의 모든 종류의 리소스에 적용됩니다.
grants-control-plane = 컨트롤 플레인
grants-data-plane = 데이터 평면
grants-data-actions = 데이터 작업
grants-actions = 작업
grants-condition = 조건
grants-except = 제외

## 사용자 지정 역할 대화 상자

custom-role-carried = 다이어그램에 담깁니다: 파일, 링크, 모든 추적에.
custom-role-change = 변경
custom-role-create = 만들기
custom-role-paste = Azure의 JSON 붙여넣기
custom-role-description = 설명
custom-role-add-block = 블록 추가
custom-role-add-action = 작업 추가
custom-role-no-action = 여기에는 그런 작업이 필요한 것이 없습니다. 패턴으로 입력하십시오.
custom-role-not-data-actions = 제외할 데이터 작업
custom-role-not-actions = 제외할 작업
custom-role-list-hint = 한 줄에 하나씩. `*`는 임의의 부분을 나타냅니다.
custom-role-permissions = 사용 권한
custom-role-block = 사용 권한, 블록 { $number }
custom-role-remove-block = 블록 { $number } 제거
custom-role-condition = 이 블록의 조건
custom-role-condition-hint = Azure에서 쓰는 대로 입력합니다. 조건이 참일 때만 블록이 부여됩니다. 비어 있으면 조건이 없습니다.
custom-role-scopes = 할당 가능한 범위
custom-role-everywhere = 선택된 것이 없습니다. 이 그림의 어디에서나 할당할 수 있습니다.
custom-role-elsewhere = 그리고 이 그림에 없는 범위 { $count }개.
custom-role-allows = 이 그림에서 허용하는 것
custom-role-allows-nothing = 여기서 호출로 그릴 수 있는 것이 없습니다.
custom-role-more = 그 외 { $count }개.
custom-role-fill-in = 양식 채우기
custom-role-create-all = { $count }개 모두 만들기
custom-role-definitions = 역할 정의
custom-role-definitions-hint = `az role definition list`, REST API, 포털, PowerShell 또는 템플릿에서.
custom-role-not-used = 일부는 사용할 수 없습니다

## 거부 할당 대화 상자

deny-first = 역할이 허용하더라도 금지합니다. 거부 할당을 먼저 확인합니다.
deny-add = 추가
deny-on = 대상: { $scope }.
deny-what = 거부하는 것
deny-other-actions = 기타 작업
deny-only-here = 여기만
deny-only-here-hint = 안에 있는 것에는 적용하지 않습니다.
deny-everyone = 모두(All Principals)
deny-whom = 거부할 대상
deny-needed = 호출에 필요함
deny-typed-hint = `*`는 임의를 뜻합니다. 여러 개는 쉼표로 구분합니다.

## 기타 대화 상자

scope-stands-there = 현재 위치
scope-which = 어느 범위로 이동합니까?
part-which = 어떤 부분을 추가합니까?
data-roles-what = { $grants }을(를) 통해 { $principal }이(가) “{ $scope }”에 대해 얻는 것.
data-roles-give = 액세스 부여
database-roles-what = { $principal }이(가) 데이터베이스 “{ $database }”의 사용자가 됩니다. 데이터베이스는 Azure 역할이 아니라 자체 사용자를 확인합니다.
database-roles-add = 데이터베이스 사용자 추가
database-roles = 데이터베이스 역할
database-role-reader = 모든 사용자 테이블과 뷰의 모든 데이터를 읽습니다.
database-role-writer = 모든 사용자 테이블의 데이터를 추가, 변경, 삭제합니다.
database-role-owner = 데이터베이스 삭제를 포함하여 데이터베이스에서 모든 것을 합니다.
silence-do = 숨기기
silence-why = 그대로 두는 이유
silence-hint = 다음에 읽을 사람을 위해 다이어그램에 보관됩니다.

## 어설션

claim-change = 변경
claim-assert = 어설션 추가
claim-name-hint = 비워 두면 문장 자체가 표시됩니다.
claim-holds = 성립
claim-fails = 불성립
claim-undecided = 미결정
claim-may = 할 수 있음
claim-may-not = 할 수 없음
claim-alone-may = 만 할 수 있음
claim-may-label = 가능 여부
claim-who = 누가
claim-credential = 어떤 자격 증명으로
claim-nobody = 아무것도 선택하지 않으면 아무도 할 수 없습니다. 선택한 그룹의 구성원도 할 수 있습니다.
claim-do-what = 무엇을
claim-in-what = 어디에서

## 공격자 보기

attack = 공격자 보기
attack-leave = 나가기
attack-nothing = 침입할 것이 없습니다
attack-nothing-text = 가상 머신이나 웹앱처럼 코드가 실행되는 호스트를 배치하십시오. 그런 다음 누군가가 손에 넣는 것을 여기서 선택하십시오.
attack-intro = 누군가가 손에 넣는 것을 선택하십시오. 그러면 그것으로 무엇에, 얼마나 오래 닿는지, 무엇이 막는지 그림에 표시됩니다.
attack-what-if = 누군가 침입하면?
attack-code = 다른 사람의 코드가 여기서 실행됨
attack-forged = 임의의 곳으로 요청을 보내게 할 수 있음(SSRF)
attack-forged-headers = 위와 같으며, 공격자의 헤더 포함
attack-leaked = 유출됨: { $secret }
attack-stolen = 도난됨: { $service }에 대한 { $identity }의 토큰
attack-stolen-of-deleted = 도난됨: { $service }에 대한 삭제된 ID의 토큰
attack-side-by-side = 나란히
attack-side-by-side-text = 이 그림의 각 자격 증명이 가져간 사람에게 어떤 가치가 있는지.
attack-opens-nothing = 아무것도 열지 못함
attack-one-operation = 작업 1개
attack-operations-on = 리소스 { $resources }개에 대한 작업 { $operations }개
attack-stopped-soonest = 가장 빨리 막는 방법:
attack-nothing-reached = 닿는 것이 없습니다
attack-elsewhere = 다른 곳에서 시작
attack-stopped-here = 여기서 막힘
attack-remedies = 막는 것
attack-gains = 공격자가 가진 것
attack-reached = 닿는 것
attack-more = 여기 나온 것 말고도 더 있습니다.
attack-repository = 리포지토리
attack-log = 로그
attack-where-seen = 보인 곳
attack-follows-from = { $number }에서 비롯됩니다.
attack-not-good = 더 이상 유효하지 않음
attack-good = 유효:
attack-through = { $operations }({ $number }을(를) 통해)
attack-held-mark = 장악
attack-reached-mark = 닿음
attack-choose = 누군가 침입할 곳을 선택하십시오.

## 검토

review-assertions = 어설션
review-new = 새로 만들기
review-nothing-asserted = 어설션이 없습니다
review-nothing-asserted-text = “web은 청구서를 삭제할 수 없다”처럼 그대로여야 하는 것을 어설션으로 남기십시오. 편집할 때마다 모든 ID와 모든 비밀로 시험하며, 다이어그램을 보관하는 곳에서는 `vouchsafe check`로 시험합니다.
review-show = 캔버스에 표시: { $what }
review-change = 변경: { $what }
review-delete = 삭제: { $what }
review-silence = 숨기기: { $what }
review-change-reason = 이유 변경: { $what }
review-tried = 시험한 방법: { $count }가지
review-high = 높음
review-medium = 보통
review-low = 낮음
review-findings-high = 심각도 높음 발견 사항
review-findings-medium = 심각도 보통 발견 사항
review-findings-low = 심각도 낮음 발견 사항
review-more = 그 외 { $count }개. `vouchsafe advise`로 모두 볼 수 있습니다.
review-findings = 발견 사항
review-none = 발견된 것이 없습니다
review-no-other = 그 밖에 발견된 것이 없습니다
review-none-text = ID로 충분한 곳의 비밀, 호출에 필요한 것보다 넓은 역할, 분리된 할당 등이 해결 방법과 함께 여기에 표시됩니다.
review-silenced = 숨김
review-why = 왜 중요한가
review-tell-again = 다시 표시
review-no-longer = 더 이상 해당하지 않음: { $rule }
review-silenced-about = { $what }에 대해 숨겼습니다.
review-silenced-about-gone = 이제 없는 것에 대해 숨겼습니다.
review-remove-silence = 숨김 해제
attack-said-foothold = 공격자 보기. { $foothold }. { $extent }.
attack-said-now = { $remedy }. 현재: { $extent }.
attack-said-choose = 공격자 보기. 누군가 침입할 곳을 선택하십시오. Esc로 나갑니다.
attack-left = 공격자 보기에서 나왔습니다
said-undone = 실행 취소함: { $what }
said-redone = 다시 실행함: { $what }
said-empty = 빈 캔버스로 시작했습니다
said-opened = { $name }을(를) 열었습니다
said-saved = { $name }(으)로 저장했습니다.
said-not-saved = 저장하지 못했습니다: { $reason }
said-writing = 바꾸는 것이 이 장면에 기록됩니다
said-trying = 바꾸는 것은 시험일 뿐입니다
said-written = { $what }. 장면에 기록했습니다
said-beat-added = 장면 { $number }을(를) 추가했습니다. 바꾸는 것이 그 장면에 기록됩니다.
said-beat-calls = 이 장면은 { $call } 호출을 합니다
