### The words of the interface. English is what all other languages translate: a message
### that is changed here in meaning gets another id, so that no language says the old one.
### A message of which another language is missing is said in English.

## The language itself

language-menu = Language
language-now = Language: { $name }
language-failed = { $name } was not loaded: { $reason }.
# Said where a language is chosen.
language-of-model = The steps, checks and reasons that the model computes, names of things and parts of the studio stay in English.

## On stage

stage = Stage
stage-said = What is said
stage-story = Story
stage-exhibit = What is shown
stage-back = Back
stage-on = On
stage-place = { $place } / { $count }
stage-smaller = Smaller text
stage-larger = Larger text
stage-leave = Leave
stage-change = Change
stage-light = Light
stage-contrast = Contrast
stage-code = Code
code-label = A code that opens beat { $number }
code-opens = Opens beat { $number }
code-too-long = This story is too long for a code. Share its link or its file.
live = Change the drawing
live-what = What becomes of it
live-only-try = Only try
live-write = Write into the story
live-trying = Trying
live-writing = Writing
live-said = Change the drawing: pull something out of the list, draw a line, delete.
live-said-tried = This is tried, and not part of the story.
live-said-writing = What you change is written into this beat.
live-undo = Undo
live-redo = Redo
live-back = Back to the script
live-done = Done
beat-number = Beat { $number }
beat-named = Beat { $number }: { $title }

calls-under-way = All calls are under way.
call-ended = { $caller }, { $call }: { $verdict }
verdict-allowed = allowed
verdict-denied = denied
verdict-not-modelled = not modelled

goals = Goals
goals-all-reached = All goals are reached
goals-reached = { $met } of { $all } goals reached
goal-reached = reached
goal-not-reached = not reached

prediction-allowed = It is let through
prediction-not-sent = The code gets nothing to send: no token, no secret
prediction-not-accepted = The target does not accept the token or key
prediction-forbidden = The target knows who asks, and refuses
prediction-right = This is what happens
prediction-wrong = Predicted, and not so

compare-identities = Managed identities
compare-role-assignments = Role assignments
compare-orphaned = Identity not found
compare-secrets = Copies of secrets
compare-reach = Reached from one host

## The speaker’s window

speaker = Speaker’s window
speaker-empty = Nothing is on stage yet
speaker-empty-text = Present the story in the other window (F5): what is on stage, your notes and what comes next appear here.
speaker-lost = The stage does not answer
speaker-lost-text = The other window was closed, or shows no story any more. Present there again, and it is found.
speaker-stage = On stage
speaker-place = On stage, { $place } of { $count }
speaker-next = Next
speaker-blank = Blank
speaker-code-on-stage = Code on stage
speaker-change-on-stage = Change on stage
speaker-point-here = Point here, or press Shift and the arrow keys: the light follows on stage.
speaker-notes = Notes
speaker-no-notes = None for this beat.
speaker-answer-shown = The answer is shown.
speaker-audience-asked = The audience is asked. On shows the answer.
speaker-answer = The answer
speaker-end = This is the end of the story.
speaker-talked-for = Talked for
speaker-begin-anew = Begin anew
speaker-time-of-day = Time of day

## What is announced while a story is told

telling-no-story = There is no story to tell
telling-no-story-to-present = There is no story to present
telling-end = This is the end of the story
telling-beginning = This is the beginning of the story
telling-left = Left the story
telling-answer = The answer
telling-beat = Beat { $place } of { $count }
telling-right = Right: { $answer }.
telling-wrong = No: { $answer }.
telling-stage-again = The stage again
telling-blank = Nothing to see for a while
telling-studio = Back in the studio
telling-light = A circle of light. It follows the pointer; Shift and the arrow keys move it
telling-no-light = No circle of light
telling-code = A code with which phones open this beat
telling-no-code = The code is gone
telling-contrast = Colors with high contrast
telling-no-contrast = The usual colors
telling-live = You can change the drawing. It is only tried, unless you write it into the story
telling-story-again = The story again

## Stories and examples to open

gallery-loading = Loading the stories…
gallery-failed = The stories were not loaded
gallery-stories = Stories
gallery-exercises = Let’s practise

## The player

player-calls-at-once = { $count ->
    [one] { $count } call at once
   *[other] { $count } calls at once
}

player = Player
player-empty = No call to play yet
player-empty-text = Draw a line from a host, such as a virtual machine, to what it calls.
player-together = Each step begins for all of them together. Choose a call to follow it alone.
player-counted = { $allowed } of { $count } calls allowed, { $denied } denied
player-counted-unknown = { $allowed } of { $count } calls allowed, { $denied } denied, { $unknown } not modelled
player-step = { $step } of { $count }
player-start = Press play, and see what really happens
player-start-text = { $count ->
    [one] One step, computed from the drawing. Change the drawing and it changes.
   *[other] { $count } steps, computed from the drawing. Change the drawing and they change.
}
player-fixed = Fixed. Press play, and see the difference
player-allowed = Allowed: { $status }
player-denied = Denied: { $status }
player-not-modelled = Not modelled
player-apply-fix = Apply the fix
player-smallest-fix = Smallest fix:
player-call = Call to play
player-playback = Playback
player-play = Play
player-pause = Pause
player-play-again = Play again
player-to-start = To the start
player-step-back = Step back
player-step-forward = Step forward
player-speed = { $factor }× speed
timeline-position = Playback position
timeline-start = Start
timeline-at = Step { $step } of { $count }
timeline-step = Step { $step }: { $caption }

# What is announced while a call is played.
playing-together = { $count ->
    [one] Playing { $count } call
   *[other] Playing { $count } calls at once
}
playing-step = Step { $step } of { $count }: { $caption }
playing-speed = Speed { $factor }
playing-fixed = Fixed: { $fix }. Play to see the difference.
playing-allowed = Allowed, { $status }. { $because }
playing-denied = Denied, { $status }. { $because }
playing-not-modelled = Not modelled: { $what }

## On the wire

wire = On the wire
wire-checks = Checks
wire-request = Request
wire-response = Response
wire-token = Token
wire-empty = No call is drawn
wire-empty-text = Draw a line from a host to what it calls, and its requests appear here.
checks-keep-allowed = Assert that this stays allowed
checks-keep-denied = Assert that this stays denied
checks-why = Why
checks-asked = What is checked
checks-or = Or:
checks-apply = Apply
check-waiting = not yet asked
check-not-reached = not reached
check-passed = passed
check-left-open = left open
check-failed = failed
check-not-modelled = not modelled
check-expected = Expected:
check-source = Source
message-sent = Sent at { $time } to { $host }
message-sent-over = Sent at { $time } to { $server } over { $protocol }. In words:
message-nothing-sent = Nothing has been sent yet
message-nothing-sent-text = Step forward, and the first request appears here.
message-nothing-answered = Nothing has been answered yet
message-nothing-answered-text = Step forward, and answers appear here.
message-no-answer-yet = No answer yet
message-no-answer-yet-text = The request is still on its way, or is being checked.
message-not-modelled = The answer is not modelled
message-not-modelled-text = No source says what is answered here, and nothing is made up.
message-answered = Answered at { $time }
message-answered-with-error = Answered at { $time } with error { $code }
message-show-less = Show less
message-show-all = { $count ->
    [one] Show { $count } character
   *[other] Show all { $count } characters
}
token-nothing-signed = Nothing is signed yet
token-nothing-signed-text = There is no token: the request is signed with a key. What is signed appears here.
token-presented = This token is presented in place of a secret. The one for the call takes its place here when Microsoft Entra ID issues it.
token-none = No token is issued
token-none-text = The request for one fails, so there is nothing to decode.
token-not-yet = No token yet
token-not-yet-text = It appears here when Microsoft Entra ID issues it.
token-signed = There is no token. The code signs this text with { $with }, and sends the signature. Whoever has the key can sign anything; nothing tells who it was.
token-string-to-sign = String to sign
token-signature = Signature (HMAC-SHA256)
token-whoever-holds = Whoever holds this text is let in as this identity until it expires. Nothing in it is real.
token-encoded = As it travels

## Around the canvas

side = Side panel
side-shown = What the side panel shows
side-details = Details
side-services = Which services?
side-services-close = Close the list of services
side-review = Review
side-story = Story

## Opening

open = Open
open-aside = A link took the place of “{ $title }”. It was put aside.
open-restore = Bring it back
open-file = Open a file…
open-drop = or drop a .vouchsafe.json file anywhere on the window
open-examples = Examples

## Sharing

share = Share
share-too-large = The diagram does not fit a link
share-copied = Copied
share-copy = Copy link
share-link = Link
share-length = { $count ->
    [one] { $count } character. The whole diagram is in it, after the #, and never reaches a server.
   *[other] { $count } characters. The whole diagram is in it, after the #, and never reaches a server.
}
share-link-copied = Link copied
share-link-copied-whole = Link copied. It holds the whole diagram.
share-link-failed = No link was copied: { $reason }.
share-copy-by-hand = the browser does not let this page copy; it is selected, so copy it with the keys
share-copy-elsewhere = the browser does not let this page copy; take it from Share
share-sure-of = Browsers are sure to take { $count } characters.
share-written-for = Written for
share-for-anything = Anything
share-long = A long link
share-long-text = Browsers open it. Some chat and mail programs cut links of this length off: send the file or a picture instead.
share-open = Open in a new tab
share-with-notes = With the notes for the speaker
share-as-code = As a code for phones
share-code = A code that holds the link
share-code-too-long = The link is too long for a code that phones read. Without notes, or with fewer words, it may fit.
share-at-beat = The link opens at beat { $beat }
share-as-file = As a file
share-download = Download

## The story as text

handout = The story, beat by beat
handout-print = Print
handout-picture = The drawing at this beat
handout-allowed = allowed, { $status }. { $because }
handout-denied = denied, { $status }. { $because }
handout-not-modelled = not modelled: { $what }

## Dialogs

dialog-command-palette = Command palette
dialog-choice = System or user-assigned: which?
dialog-shortcuts = Keyboard shortcuts
dialog-connect-with = Connect with
dialog-offers = What does this line mean?
dialog-role = Add role assignment
dialog-new-custom-role = New custom role
dialog-change-custom-role = Change custom role
dialog-deny = Add deny assignment
dialog-database-user = Add database user
dialog-data-access = Give data access
dialog-call = Change the call
dialog-scope = Move into a scope
dialog-part = Add a part
dialog-new-assertion = New assertion
dialog-change-assertion = Change the assertion
dialog-silence = Silence a finding
confirm-keep = Keep this diagram
confirm-new = Start with an empty canvas?
confirm-open = Open the other diagram?
confirm-warning = This diagram has changes that were not saved to a file. They will be lost.
confirm-accept-new = Start empty

## Reading aloud

speech-read = Read aloud
