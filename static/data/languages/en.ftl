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
