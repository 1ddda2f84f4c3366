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

## 재생기

player-calls-at-once = { $count ->
   *[other] 호출 { $count }개 동시 재생
}
