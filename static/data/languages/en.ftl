### The words of the interface. English is what all other languages translate: a message
### that is changed here in meaning gets another id, so that no language says the old one.
### A message of which another language is missing is said in English.

## The language itself

language-menu = Language
language-now = Language: { $name }
language-failed = { $name } was not loaded: { $reason }.
# Said where a language is chosen.

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
stage-whole = Whole drawing
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
calls-of-one-ended = { $caller }: { $verdict }
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

## The list of services and the choice of an identity

services-search = Search services, audiences and keys
services-found = { $count ->
    [one] { $found } of { $count } kind of resource
   *[other] { $found } of { $count } kinds of resources
}
services-none = Nothing is found
services-none-text = Try another word, or ask for all of them.
services-show-all = Show all
services-armed = Click the canvas to place it. Esc to stop.
services-hint = Drag a service onto the canvas, click it and then the canvas, or press Enter to place it.
services-service = Service
services-carries = Carries
services-carries-anything = Anything
services-carries-any = A managed identity
services-carries-system = A system-assigned identity
services-carries-user = User-assigned identities
services-carries-not-both = One kind only, or never both
services-carries-none = None of its own
services-accepts = Accepts
services-accepts-for = Accepts tokens for
services-accepts-anything = Anything
services-accepts-tokens = Tokens
services-accepts-secrets-too = Tokens, and keys or passwords too
services-accepts-none = No tokens of its own
services-system = System
services-user = User
services-also-for = Also for
choice-your-case = Your case
choice-answer = What the model says
choice-recommended = Recommended
choice-recommended-design = Recommended: { $design }.
choice-hosts-and-targets = { $hosts } { $hosts ->
    [one] host
   *[other] hosts
}, { $targets } { $targets ->
    [one] target of each
   *[other] targets of each
}.
choice-take-from-drawing = Take the case from the drawing
choice-draw-beside = Draw it beside
choice-adopt = Let the drawing do so
choice-most-drawn = No more than { $hosts } hosts and { $targets } targets are drawn; more look no different.
choice-identities = Identities
choice-assign-again = To assign again for a new host
choice-meets = Meets what is asked
choice-meets-it = meets it
choice-misses = misses
case-hosts = Hosts
case-targets = Targets of each
case-needs = What they need
case-needs-same = All need the same
case-needs-some-more = Some need one thing more
case-needs-different = Each needs something else
case-some-more = How many need one thing more
case-come-and-go = Hosts come and go
case-come-and-go-hint = They are scaled, replaced or built anew.
case-before-creation = Allowed before it is there
case-before-creation-hint = A host needs its permissions from its first moment on.
case-audit-each = Logs name the host
case-audit-each-hint = It must be known which host acted.
case-ends-with-host = Permissions end with the host
case-ends-with-host-hint = Nothing that it could do may outlive it.
case-whole-number = A whole number from 1 to { $most }

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
telling-whole = The whole drawing
telling-part = What the beat is about
telling-contrast = Colors with high contrast
telling-no-contrast = The usual colors
telling-live = You can change the drawing. It is only tried, unless you write it into the story
telling-story-again = The story again

## Stories and examples to open

gallery-loading = Loading the stories…
gallery-failed = The stories were not loaded
gallery-stories = Stories
gallery-exercises = Let’s practise
gallery-pages = Read and share the stories as pages

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
share-at-step = The link opens at step { $step } of what is played
share-in-light = The link opens in the light theme
share-in-dark = The link opens in the dark theme
share-presented = The link opens on stage, as a presentation
share-download = Download
share-kinds = What is shared
share-in-page = In a page
share-as-picture = Picture
share-as-file = File
share-copy-html = Copy HTML
share-saved = Saved { $name }
share-not-taken = the browser did not take the file
share-copied-size = Copied: { $size } KB
share-copy-refused = the browser does not let this page copy
share-not-made = Nothing was made
share-progress = How much of it is made
share-done-of = { $done } of { $count }
share-cancel = Cancel
page-what = A living diagram in documentation, a blog or a wiki. It plays what was computed here, and asks no server of ours.
page-element = One block with recording, picture and link in it. It follows the page’s light and dark, and shows the picture where scripts are off.
page-frame = One line, for pages that allow frames only. The frame computes the diagram from the link.
page-picture = The drawing as a still picture that leads here: for print, and for pages without scripts.
page-recording = Recording
page-recording-text = A file to keep beside your pages, for <vouchsafe-diagram src="…">.
page-player = The player comes from { $address }. Copy this folder to your own site, and nothing comes from elsewhere.
file-document = The document itself: to keep, to send, to open again.
file-page = One HTML file
file-page-text = Plays anywhere without a network, from a USB stick, too: player and recording are in it.
picture-copied = Picture copied
picture-copy-refused = the browser does not let this page copy a picture; save it instead
picture-what = What the picture shows
picture-colors = Colors
picture-size = Size of pixels
picture-carries = Can be opened again: SVG and PNG carry the diagram
picture-copy = Copy PNG
picture-animated = Animated SVG
picture-drawing = The drawing
picture-moment = This moment
picture-light = Light
picture-dark = Dark
picture-readers = Reader’s own (SVG)

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

## Commands

command-new-diagram = New diagram
command-open-file = Open a file…
command-open-example = Open a story or an example…
command-save-file = Save to a file
command-copy-link = Copy link
command-undo = Undo
command-redo = Redo
command-cut = Cut
command-copy = Copy
command-paste = Paste
command-duplicate = Duplicate
command-delete = Delete
command-rename = Rename
command-select-all = Select all
command-escape = Cancel
command-align-left = Align left
command-align-center = Align centers
command-align-right = Align right
command-align-top = Align top
command-align-middle = Align middles
command-align-bottom = Align bottom
command-distribute-horizontally = Distribute across
command-distribute-vertically = Distribute down
command-tidy = Tidy up
command-group = Put into a new resource group
command-move-into-scope = Move into a scope…
command-nudge-left = Move left
command-nudge-right = Move right
command-nudge-up = Move up
command-nudge-down = Move down
command-nudge-left-fine = Move left a little
command-nudge-right-fine = Move right a little
command-nudge-up-fine = Move up a little
command-nudge-down-fine = Move down a little
command-widen = Make wider
command-narrow = Make narrower
command-heighten = Make taller
command-shorten = Make shorter
command-connect = Connect…
command-connect-on-canvas = Connect on the canvas
command-assign-role = Assign a role…
command-new-role = New custom role…
command-deny = Add a deny assignment…
command-enable-system-assigned = Turn system-assigned identity on
command-disable-system-assigned = Turn system-assigned identity off
command-add-part = Add a part…
command-take-up-secret = Take up a secret
command-rotate-secret = Make the secret anew
command-copy-secret-again = Copy the secret again
command-refer-to-vault = Let it refer to a vault
command-leak-secret = Let it leak
command-edit-call = Change the call…
command-play-pause = Play or pause
command-step-forward = Step forward
command-step-back = Step back
command-to-start = Go to the start
command-to-end = Go to the verdict
command-next-call = Next call
command-previous-call = Previous call
command-play-all-calls = Play all calls
command-faster = Play faster
command-slower = Play slower
command-read-aloud = Read aloud, or fall silent
command-apply-fix = Apply the smallest fix
command-start-clock = Start the clock
command-make-call = Make the call now
command-wait-for-change = Wait until something changes
command-wait-minute = Wait a minute
command-wait-ten-minutes = Wait ten minutes
command-wait-hour = Wait an hour
command-wait-day = Wait a day
command-stop-clock = Stop the clock
command-zoom-in = Zoom in
command-zoom-out = Zoom out
command-zoom-actual = Zoom to 100 %
command-zoom-fit = Zoom to fit
command-zoom-selection = Zoom to selection
command-pan-left = Look to the left
command-pan-right = Look to the right
command-pan-up = Look up
command-pan-down = Look down
command-toggle-palette = Show or hide the palette
command-toggle-inspector = Show or hide the inspector
command-toggle-wire = Show or hide the wire
command-toggle-review = Show or hide the review
command-new-assertion = New assertion
command-assert-call = Assert what came of the call
command-which-services = Which services?
command-which-identity = System or user-assigned: which?
command-toggle-contrast = High contrast
command-toggle-attack = Attacker’s view
command-theme-system = Theme: as the system
command-theme-light = Theme: light
command-theme-dark = Theme: dark
command-focus-palette = Go to the palette
command-focus-canvas = Go to the canvas
command-focus-inspector = Go to the inspector
command-focus-next = Next thing
command-focus-previous = Thing before
command-focus-left = Nearest to the left
command-focus-right = Nearest to the right
command-focus-up = Nearest above
command-focus-down = Nearest below
command-select-focused = Select
command-toggle-focused = Add to the selection
command-toggle-story = Show or hide the story
command-new-beat = New beat
command-toggle-writing = Write into the beat, or only try
command-add-run = Let the beat make the call
command-story-on = On in the story
command-story-back = Back in the story
command-story-first = First beat
command-story-last = Last beat
command-return-to-story = Return to the story
command-leave-story = Leave the story
command-read-story = Read or print the story…
command-open-speaker = Speaker’s window
command-present = Present
command-present-from-here = Present from here
command-command-palette = Command palette
command-shortcuts = Keyboard shortcuts
category-file = File
category-edit = Edit
category-arrange = Arrange
category-connect = Connect
category-play = Play
category-view = View
category-navigate = Navigate
category-story = Story
category-help = Help

## Menus and bars

top-history = History
top-find-command = Find a command
top-shortcuts = Keyboard shortcuts
top-title = Name of the diagram
top-theme = Theme
top-theme-light = Light
top-theme-system = As the system
top-theme-dark = Dark
shortcut-or = or
palette-search = Search commands, things on the canvas and examples
palette-canvas = On the canvas
palette-call = Call from { $from } to { $to }

## The clock

clock = Clock
clock-model-time = Model time
clock-to-come = { $count ->
    [one] { $count } change to come
   *[other] { $count } changes to come
}
clock-wait-until = Wait until { $when }: { $what }
clock-jump = Jump to what comes

## The story panel

story-none = No story yet
story-none-text = A story tells this drawing beat by beat. Add a beat, change the drawing, and the change is part of the beat; let it make a call, and what comes of it is its claim.
story-open = Open a story…
story-read = Read or print
story-from-here = From here
story-about = What the story is about
story-earlier = Earlier: { $title }
story-later = Later: { $title }
story-remove = Remove: { $title }
story-not-confirmed = Not confirmed
beat-this = This beat
beat-exploring = You are trying something that the story does not tell.
beat-write = Write this beat
beat-write-changes = Write what I change into this beat
beat-write-changes-hint = Off: what you change is only tried, and gone with the next beat.
beat-title = Title
beat-say = What is said
beat-say-hint = Short Markdown: **strong**, *emphasis*, `code`, lists, links.
beat-question = What the audience is asked before the calls are made
beat-notes = Notes for the speaker
beat-changes = What it changes
beat-changes-listed = Change the drawing: each change is listed here.
beat-changes-none = Nothing. Switch writing on, and change the drawing.
beat-calls = The calls it makes
beat-make-call = Make the call: { $call }
beat-no-call = Draw a call, and a beat can make it.
beat-seen = What is seen
beat-point = Point at the selection
beat-show-only = Show only the selection
beat-compare = Compare the two scopes
beat-show-all = Show everything, point at nothing
beat-goals = Goals to reach from here
beat-goal-call = The chosen call works
beat-goal-secrets = No copies of secrets
beat-goal-broad = No role broader than needed
beat-goal-administration = No identity of the selected hosts may assign roles
beat-goal-needless = No role without need
beat-remove-change = Remove the change: { $what }
beat-remove-call = Remove the call: { $what }
beat-remove-goal = Remove the goal: { $what }

## Why a command cannot be used now, the canvas, and what is announced of the document

when-can-undo = There is nothing to undo.
when-can-redo = There is nothing to redo.
when-something-selected = Select something first.
when-something-to-leave = Nothing is selected.
when-node-selected = Select a resource, identity or scope first.
when-two-nodes-selected = Select at least two things first.
when-three-nodes-selected = Select at least three things first.
when-one-named-thing-selected = Select one thing that has a name first.
when-one-sized-node-selected = Select one scope or note first.
when-resources-selected = Select resources or user-assigned identities first.
when-can-connect = Select one thing that calls or holds roles first: a host, an identity, a user or a group.
when-can-enable-identity = Select one resource whose system-assigned identity is off first.
when-can-disable-identity = Select one resource whose system-assigned identity is on first.
when-can-have-parts = Select one resource that holds something people name first.
when-secret-at-hand = Select one thing that has keys or holds copies of secrets first.
when-secret-chosen = Take up a secret first: press it, or select what has it and press S.
when-call-at-hand = Draw a call first, from a host to what it calls.
when-can-deny = Select one resource or scope first.
when-can-take-role = Select one resource, scope or security principal first.
when-something-copied = Copy something first.
when-something-drawn = The canvas is empty.
when-clock-stands = The clock runs already.
when-clock-runs = Start the clock first.
when-can-make-call = Start the clock, and draw a call.
when-something-to-come = Nothing is on its way, and nothing expires.
when-can-read-aloud = Play a call first; and this device needs a voice for the language.
when-several-calls = There is no other call.
when-fix-offered = There is nothing to fix.
when-no-node-selected = Select nothing first.
when-next-thing = That was the last thing on the canvas.
when-thing-before = That was the first thing on the canvas.
when-has-story = There is no story yet. Add a beat first.
when-beat-on-stage = Choose a beat of the story first.
when-can-add-run = Choose a beat of the story, and draw a call.
when-exploring = Nothing was tried that the story does not tell.
when-something-focused = Go to something on the canvas first.
palette = Palette
palette-find = Search for things to place
palette-add = Add
palette-search-resources = Search resources
palette-close = Close the palette
palette-nothing = Nothing is found
palette-nothing-text = Try another word: a product, a service or what it stores.
palette-armed = Click the canvas to place it. Esc to stop.
palette-hint = Drag onto the canvas, or press Enter to place.
canvas = Canvas
canvas-selection = Selection
canvas-empty-armed = Click where it shall stand
canvas-empty = Draw who calls whom
canvas-empty-text = Drag a virtual machine and a storage account here from the palette, or press { $search } to search and { $enter } to place.
canvas-open-example = Open an example
widget-close = Close
widget-dismiss = Dismiss
widget-clear-search = Clear search
widget-nothing-found = Nothing is found. Try fewer or other words.

## Headings of the palette

catalogue-identities = Identities
catalogue-compute = Compute
catalogue-storage = Storage
catalogue-databases = Databases
catalogue-security = Security
catalogue-integration = Integration
catalogue-ai = AI
catalogue-monitoring = Monitoring
catalogue-scopes = Scopes
catalogue-notes = Notes

## What a line can mean

connect-with = Connect { $name } with
connect-nothing = There is nothing that it can be connected with. Place something first.
connect-more = { $count } more
connect-what = From { $from } to { $to }: what does the line mean?
connect-identity-of = the identity of { $host }
connect-attach-hint = Code there can then get tokens for it
connect-member-hint = What the group may do, its members may do
connect-grant-hint = A grant, to its { $kind }
connect-database-hint = A database asks its own users, not Azure roles
offer-call-in = { $operation } in “{ $part }”
offer-attach = Attach “{ $identity }” to { $host }
offer-add-member = Add { $member } to { $group }
offer-assign-role = Assign { $principal } a role on “{ $scope }”…
offer-database-user = Make { $principal } a user of “{ $database }”…
offer-data-roles = Give { $principal } { $roles } for “{ $scope }”…
offer-calls = Calls
offer-identity = Identity
offer-members = Members
offer-access = Access
aim-only = { $name }: { $meaning }
aim-meanings = { $name }: { $count ->
    [one] { $count } meaning
   *[other] { $count } meanings
}

## The fields of a call

call-caller = Caller
call-operation = Operation
call-credential = Credential
call-audience = Audience
call-audience-hint = What the code asks a token for. Empty is right: { $audience }. Another one is a mistake people make, and can be drawn.
call-change = Change the call
call-from-to = From { $from } to { $to }.
field-name = Name
dialog-cancel = Cancel

## The dialog for a role assignment

role-proposed = Least privilege
role-choose-member = Choose who gets the role.
role-choose-scope = Choose where it applies.
role-choose-role = Choose a role.
role-assigned-already = That role is assigned there already.
role-outcome = { $principal } gets { $role } on { $scope }.
role-assign = Assign
role-search = Search all roles
role-search-nothing = No role is called that. Try what it is for, such as blobs or secrets.
role-grants = What the role grants
role-most-used = The { $count } roles most used.
role-load-all = All built-in roles
role-loading = Loading all built-in roles…
role-all = All { $count } roles.
role-not-all = Not all built-in roles are listed: { $reason }.
role-try-again = Try again
role-none = No role is chosen
role-none-text = What a role grants is shown here, before it is assigned.
role-for = For: { $what }
role-assigned = Assigned
role-nobody = Nobody to choose
role-nobody-text = Turn a resource's identity on, or place an identity, a user or a group first.
role-choose = Choose…
role-member = Member
role-scope = Scope
scope-named = { $kind } “{ $name }”
scope-part-named = { $kind } “{ $name }” in { $resource }
scope-reaches-alone = Reaches this alone, nothing beside it.
scope-reaches-resource = Reaches this resource.
scope-reaches-parts = Reaches this resource and all in it: { $count ->
    [one] { $count } part
   *[other] { $count } parts
} now, and whatever is added later.
scope-reaches-kind = Reaches this { $kind }.
scope-reaches-resources = Reaches everything in it: { $resources } { $resources ->
    [one] resource
   *[other] resources
} now, and whatever is added later.
scope-reaches-groups = Reaches everything in it: { $groups } { $groups ->
    [one] resource group
   *[other] resource groups
} with { $resources } { $resources ->
    [one] resource
   *[other] resources
} now, and whatever is added later.
grants-manages-access = It also manages access
grants-manages-access-text = Whoever holds it can assign roles at this scope, to themselves too.
grants-no-data = It gives no access to data
grants-no-data-text = It manages resources on the control plane. Reading blobs, secrets or messages with an identity is a data action, which this role does not have.
grants-everything = It grants far more than one call needs
grants-everything-text = Its wildcard covers every kind of resource in the scope, also those that are added later.
grants-control-plane = Control plane
grants-data-plane = Data plane
grants-data-actions = Data actions
grants-actions = Actions
grants-condition = Condition
grants-except = Except

## The dialog for a custom role

custom-role-carried = The diagram carries it: in its file, in its link, in every trace.
custom-role-change = Change
custom-role-create = Create
custom-role-paste = Paste JSON from Azure
custom-role-description = Description
custom-role-add-block = Add a block
custom-role-add-action = Add an action
custom-role-no-action = No operation here needs such an action. Type it as a pattern.
custom-role-not-data-actions = Except these data actions
custom-role-not-actions = Except these actions
custom-role-list-hint = One a line; `*` stands for any part.
custom-role-permissions = Permissions
custom-role-block = Permissions, block { $number }
custom-role-remove-block = Take block { $number } out
custom-role-condition = Condition of this block
custom-role-condition-hint = As Azure writes it. The block grants only where it is true; empty is none.
custom-role-scopes = Assignable scopes
custom-role-everywhere = None is ticked: it can be assigned everywhere in this drawing.
custom-role-elsewhere = { $count ->
    [one] And { $count } scope that is not in this drawing.
   *[other] And { $count } scopes that are not in this drawing.
}
custom-role-allows = What it allows in this drawing
custom-role-allows-nothing = Nothing that can be drawn as a call here.
custom-role-more = And { $count } more.
custom-role-fill-in = Fill in the form
custom-role-create-all = Create all { $count }
custom-role-definitions = Role definitions
custom-role-definitions-hint = From `az role definition list`, the REST API, the portal, PowerShell or a template.
custom-role-not-used = Not all of it can be used

## The dialog for a deny assignment

deny-first = It forbids whatever roles allow: deny assignments are asked first.
deny-add = Add
deny-on = On { $scope }.
deny-origin = Azure itself makes most deny assignments, to protect what a deployment stack or a managed application manages. Making one directly is a preview, which can deny neither reading nor access to data.
deny-what = What it denies
deny-other-actions = Other actions
deny-only-here = Only here
deny-only-here-hint = Not on what stands in it.
deny-everyone = Everyone (All Principals)
deny-whom = Whom it denies
deny-needed = A call needs it
deny-typed-hint = With `*` for any. Several are parted by commas.

## Further dialogs

scope-stands-there = Stands there
scope-which = Move into which scope?
part-which = Add which part?
data-roles-what = What { $principal } gets for “{ $scope }”, by { $grants }.
data-roles-give = Give access
database-roles-what = { $principal } becomes a user inside the database “{ $database }”. A database asks its own users, not Azure roles.
database-roles-add = Add database user
database-roles = Database roles
database-role-reader = Reads all data from all user tables and views.
database-role-writer = Adds, changes and deletes data in all user tables.
database-role-owner = Does everything in the database, also drop it.
silence-do = Silence
silence-why = Why it stays as it is
silence-hint = Kept in the diagram, for whoever reads it next.

## Assertions

claim-change = Change
claim-assert = Assert
claim-name-hint = Left empty, the sentence itself is shown.
claim-holds = Holds
claim-fails = Fails
claim-undecided = Undecided
claim-may = may
claim-may-not = may not
claim-alone-may = alone may
claim-may-label = May
claim-who = Who
claim-credential = With which credential
claim-nobody = None ticked: nobody at all. Members of a ticked group may, too.
claim-do-what = Do what
claim-in-what = In what

## The attacker’s view

attack = Attacker’s view
attack-leave = Leave
attack-nothing = Nothing to break into
attack-nothing-text = Place a host on which code runs, such as a virtual machine or a web app. Then choose here what somebody gets hold of.
attack-intro = Choose what somebody gets hold of. The drawing then shows what that reaches, for how long, and what stops it.
attack-what-if = What if somebody gets in?
attack-code = Somebody else’s code runs here
attack-forged = It can be made to send requests anywhere (SSRF)
attack-forged-headers = The same, with headers of the attacker’s
attack-leaked = Leaked: { $secret }
attack-stolen = Stolen: a token of { $identity } for { $service }
attack-stolen-of-deleted = Stolen: a token of a deleted identity for { $service }
attack-side-by-side = Side by side
attack-side-by-side-text = What each credential of this drawing is worth to whoever takes it.
attack-opens-nothing = Opens nothing
attack-one-operation = 1 operation
attack-operations-on = { $operations ->
    [one] { $operations } operation
   *[other] { $operations } operations
} on { $resources ->
    [one] { $resources } resource
   *[other] { $resources } resources
}
attack-stopped-soonest = Stopped soonest: { $title }, { $effect }.
attack-nothing-reached = Nothing is reached
attack-elsewhere = Begin elsewhere
attack-stopped-here = Stopped here
attack-remedies = What stops it
attack-gains = What the attacker holds
attack-reached = What is reached
attack-more = There is more than is told here.
attack-repository = Repository
attack-log = Log
attack-where-seen = Where it was seen
attack-follows-from = Follows from { $number }.
attack-not-good = Not good any more
attack-good = Good { $lifetime }
attack-worth = { $reach }. { $good }.
attack-through = { $operations } (through { $number })
attack-held-mark = Held
attack-reached-mark = Reached
attack-choose = Choose where somebody breaks in.

## The review

review-assertions = Assertions
review-new = New
review-nothing-asserted = Nothing is asserted
review-nothing-asserted-text = Claim what must stay so, such as “web may not delete invoices”. It is tried with every identity and every secret after each edit, and by `vouchsafe check` wherever the diagram is kept.
review-show = Show on the canvas: { $what }
review-change = Change: { $what }
review-delete = Delete: { $what }
review-silence = Silence: { $what }
review-change-reason = Change the reason: { $what }
review-tried = { $count ->
    [one] What was tried
   *[other] What was tried: { $count } ways
}
review-high = High
review-medium = Medium
review-low = Low
review-findings-high = High findings
review-findings-medium = Medium findings
review-findings-low = Low findings
review-more = And { $count } more. `vouchsafe advise` lists them all.
review-findings = Findings
review-none = Nothing was found
review-no-other = Nothing else was found
review-none-text = Secrets where an identity would do, roles broader than the calls need, orphaned assignments and more would be listed here, each with what repairs it.
review-silenced = Silenced
review-why = Why it matters
review-tell-again = Tell it again
review-no-longer = No longer occurs: { $rule }
review-silenced-about = It was silenced about { $what }.
review-silenced-about-gone = It was silenced about something that is gone.
review-remove-silence = Remove the silence
attack-banner = { $foothold }. { $extent }.
attack-said-foothold = Attacker’s view. { $foothold }. { $extent }.
attack-said-now = { $remedy }. { $extent } now.
attack-said-choose = Attacker’s view. Choose where somebody breaks in. Escape leaves it.
attack-left = Left the attacker’s view

## The inspector

details-in = in { $place }
details-more = And { $count } more. The command palette finds each by name.
details-delete = Delete { $name }
details-properties = Properties
details-object-id = Object ID
details-principal-id = Object (principal) ID
details-client-id = Client ID
details-client-id-is = Client ID { $id }
details-application-id = Application (client) ID
details-tenant-id = Tenant ID
details-resource-id = Resource ID
details-type = Type
details-copy = Copy { $what }
details-not-copied = Not copied: the browser refused
details-access = Access control (IAM)
details-denials = Deny assignments
details-remove-denial = Remove deny assignment { $name }
details-inherited = Inherited
details-nobody-has-role = Nobody has a role here. Add a role assignment, or drag a line from an identity.
details-roles-above = Roles that count for its data are assigned at the resource or above.
details-roles-held = Azure role assignments
details-no-role-yet = It holds no role yet, so it may do nothing.
details-no-role-of-azure = It holds no role of Azure.
details-no-role-of-group = It holds no role yet. A role of the group is a role of each member.
details-elsewhere = Held in services’ own systems
details-does-not-count = { $what } · Does not count as it is set now
details-remove-what = Remove { $name }: { $what }
details-on = On { $scope }
details-inherited-from = Inherited from { $scope }
details-orphaned = Orphaned
details-remove-role = Remove { $role } from { $who }
details-denies = For { $who }
details-denies-inherited = For { $who } · Inherited from { $scope }
details-to = To { $name }
details-from = From { $name }
details-play = Play { $call }
details-allowed = Allowed
details-denied = Denied
details-not-covered = Not covered
details-stop-clock = Stop the clock
details-to-come = To come, after { $time }
details-wait-until = Wait until { $when }
details-tokens = Tokens in use
details-condition-text = The condition, as Azure writes it
details-condition-hint = Attributes of the request or the resource, compared with values.
details-condition-save = Save the condition
details-condition-none = None: the role grants all that it allows.
details-condition-wrong = It cannot be read, and is not evaluated
details-condition-as-written = As Azure writes it
details-condition-change = Change the condition
details-condition-take-off = Take it off
details-condition-own = Write one of your own
details-condition-form = Begin with a form
details-grant-for = { $what } · for { $scope }
details-grant-remove-of = Remove the { $grant } of { $who }
details-grant-remove = Remove the { $grant }
details-grant-do-not-count = They do not count as the resource is set now.
details-who-and-where = Who and where
details-given-to = Given to
details-for = For
details-grant-orphaned = Whoever held this was deleted. It lets nobody in; an identity that is turned on again is another one.
details-environment = Environment
details-references-by = Key Vault references are resolved by
details-references-hint = The property keyVaultReferenceIdentity: with whose token the platform reads the vaults that settings refer to.
details-client-id-hint = Whose client id stands in this variable. DefaultAzureCredential asks for that identity; other code takes no notice.
details-key-files = Code may read key files
details-key-files-hint = It runs as root or in the group himds. Without it the agent’s challenge cannot be answered.
details-federated = Federated credentials
details-federated-none = None: it trusts nobody’s tokens. Add one, and code elsewhere needs no secret.
details-federated-tokens-of = These are the tokens of { $name }.
details-federated-of-none = Nothing that is drawn has such a token.
details-issuer = Issuer
details-issuer-hint = Compared letter by letter: a slash at the end counts.
details-subject = Subject
details-federated-delete = Delete the federated credential { $name }
details-workload = Workload identity
details-no-annotation = None: no annotation
details-deleted-id = { $id } (deleted)
details-namespace = Namespace
details-service-account = Service account
details-client-id-of = Client ID of
details-annotation-hint = The annotation azure.workload.identity/client-id of the service account.
details-cluster = Cluster
details-not-drawn = Not drawn
details-label = Label on the pod
details-label-hint = azure.workload.identity/use: "true". Without it, nothing is put into the pod.
details-issuer-reached = Issuer can be reached
details-issuer-reached-hint = Microsoft Entra ID fetches the public keys of the cluster there.
details-group-remove = Remove { $name } from the group
details-group-nobody = Nobody is in it. Its roles then help nobody.
details-group-add = Add member
details-title = Title of the diagram
details-kept = { $summary } · Kept in this browser, not in a file
details-empty-canvas = An empty canvas
details-empty-canvas-text = Drag a virtual machine and a storage account onto it, then draw a line from one to the other.
details-no-calls = Nothing is called yet
details-no-calls-text = Draw a line from a host to what its code should call. Each call can be played.
details-play-hint = Play a call to see what goes over the wire, and why it ends as it does. Select anything on the canvas for its details.
details-detach = Detach from { $host }
details-attached-to = Attached to
details-attached-to-none = Attached to nothing, so no code can use it. Drag it onto a host.
details-attach = Attach
details-member-of = Member of
details-tenant = Microsoft Entra ID tenant
details-principals = Security principals
details-principals-none = Nobody yet. Turn a resource's identity on, or place a user or an identity.
details-called-by = Calls to here
details-calls-from = Calls from here
details-calls-from-none = It calls nothing yet. Drag a line from it to what its code should call.
details-add-call = Add call
details-name-of = Name of the { $kind }
details-parts = Parts
details-parts-none = Nothing in it yet. Add what the calls are aimed at.
details-of = Details of { $name }
details-add = Add { $what }
details-role-on = on { $scope }
details-change = Change…
details-grants = What it grants
details-everywhere = Everywhere in this drawing.
details-assignments = Assignments
details-cannot-delete = It cannot be deleted
details-cannot-delete-text = A role that is assigned cannot be deleted. Remove its assignments first.
details-nobody-holds = Nobody holds it.
details-json = JSON for Azure
details-role-id = Role definition ID
details-not-in-drawing = Not in this drawing
details-new = New…
details-custom-roles = Custom roles
details-custom-roles-none = None. The tenant has Azure's built-in roles only.
details-allows = What it allows
details-sas-was-good = It was good until { $end }.
details-sas-good = It is good from { $start } until { $end }.
details-sas-hour = Sign it for an hour
details-sas-expire = Let it expire
details-sas-week = Sign it for seven days, the most
details-sas-year = Sign it for a year
details-sas-no-key = Its signer may get no user delegation key now, so that it can sign no other.
details-sas-stopped = What stops it before: { $what }
details-sas-unchanging = A SAS cannot be changed. What you choose signs another one and copies it here; the first would stay good.
details-sas-reach = Services and resource types
details-sas-for = What it is for
details-sas-whole = All of it (sr={ $letter })
details-sas-https = Over HTTPS only (spr)
details-sas-addresses = Allowed addresses (sip)
details-sas-addresses-hint = One address, or the first and the last with a hyphen between. From where a call comes is not drawn: whether it comes from there is not evaluated.
details-sas-addresses-bad = Write an address such as 168.1.5.65, or a range such as 168.1.5.60-168.1.5.70.
details-sas-policy = Stored access policy (si)
details-policies = Stored access policies
details-policies-hint = Every SAS that names a policy is void once the policy is deleted. The account key stays as it is.
details-policy-add = Add for…
details-policy-deleted = { $name } (deleted)
details-policy-again = Make { $name } again
details-contents = Stands in it
details-contents-none = Empty. Drag things into it: where they stand is their scope.
details-note = Note
details-note-kind = Means nothing to Azure
details-note-delete = Delete the note
details-text = Text
details-note-text = Text of the note
details-align = Align
details-distribute = Distribute
details-align-hint = Select two or more things that can be moved to align them.
details-selected = Selected
details-delete-all = Delete all of them
details-rotate = Rotate
details-no-copy = No host holds a copy.
details-delegation-keys = User delegation keys
details-revoke-all = Revoke all
details-setting-delete = Delete the setting { $name }
details-settings = Secrets in its settings
details-settings-none = None. That is how it should be: a managed identity needs no copy of a secret.
details-settings-copy = Copy a secret here
details-setting = Setting
details-setting-reference = Setting, Key Vault reference
details-holds = What it holds
details-value = Value
details-reference-hint = The setting holds the reference alone. Whoever runs code on the host, or may read the vault, finds the secret.
details-copy-hint = Whoever can read the settings, or a backup or log of them, can do with it what the code can.
details-opens = It opens: { $what }
details-from-and-to = From and to
details-copied-from = Copied from
details-held-by = Held by
details-calls-with = Calls with it
details-calls-with-none = No call uses it.
details-refers = A Key Vault reference to { $secret }, which holds { $what }.
details-copy-of-now = A copy of { $what }, as it is now.
details-old-copy = An old copy
details-old-copy-text = It is a copy of { $what }, as it was. It is good for nothing any more.
details-copy-again = Copy it again
details-origin-gone = What it was copied from is gone.
details-finds-before = The code finds the one before
details-resolve-again = Resolve references again
details-where-it-stands = Where it stands
details-a-copy-of = A copy of
details-new-credential = New { $kind }
details-credentials = Certificates & secrets
details-credentials-none = None, so no code can ask for a token as this application.
details-expired = Expired on { $date }
details-expires = Expires on { $date }
details-let-be-valid = Let it be valid
details-credential-delete = Delete the { $kind } { $name }
details-thumbprint = Thumbprint (SHA-256)
details-certificate = Certificate
details-demonstration = It is for demonstration: its private key is published with this program and protects nothing.
details-none = None.
details-name-for = { $name } for { $place }
details-may-do = What { $name } may do
details-rotate-of = Rotate { $key } of { $name }
details-identity-off = Off. On gives it a service principal of its own.
details-identity-no-role = On. It holds no role yet.
details-identity-roles = { $count ->
    [one] On. It holds { $count } role; turning it off leaves the assignment behind.
   *[other] On. It holds { $count } roles; turning it off leaves the assignments behind.
}
details-system-assigned = System assigned
details-assign-role = Assign a role
details-stale = Deleted, and still listed here: it gets no token
details-stale-remove = Take { $name } off the list
details-left-behind = Left behind
details-new-identity = New user-assigned identity
details-detach-from = Detach { $identity } from { $host }
details-user-assigned = User assigned
details-none-attached = None attached. Add one, or drag an identity onto this resource.
details-call = Call
details-call-delete = Delete the call { $call }
details-call-end = How it would end
details-target = Target
details-what-code-does = What the code does
details-end-in = { $what } · in { $place }
details-role-assignment = Role assignment
details-role-assignment-remove = Remove the role assignment
details-role-orphaned = Whoever held this role was deleted. Azure keeps the assignment; it grants nobody anything. An identity that is turned on again is another one.
details-role-unknown = The role is not known
details-role-unknown-text = The role definition { $id } is neither built in here nor in this diagram, so what it grants is not known, and no call is decided by guessing.
details-denial = Deny assignment
details-denial-remove = Remove the deny assignment
details-denies-whom = Denies
details-denies-on = On
details-database-users = Database users
details-database-users-none = Nobody. A database asks its own users, not Azure roles: drag a line from an identity to it.
details-database-user-remove-named = Remove database user { $name }
details-without-database-role = Without a database role
details-database-user = Database user
details-database-user-remove = Remove the database user
details-stands-for = Stands for
details-database = Database
details-attachment = Attached to { $host }
details-both-ends = Both ends
details-attachment-hint = Code on the resource can get tokens for this identity, by its client ID.
details-membership = Member of { $group }
details-membership-remove = Remove from { $group }
details-group = Group
details-membership-hint = What the group may do, its members may do.

## What is announced of a change

did-title = Named the diagram “{ $title }”
did-place = Placed { $what }
did-delete = Deleted { $what }
did-assign = Assigned { $role } to { $who } on “{ $scope }”
did-remove-role = Removed { $role } from { $who }
did-put-condition = Put a role assignment under a condition
did-take-condition = Took the condition off a role assignment
did-change-condition = Changed the condition of a role assignment
did-change-role-assignment = Changed a role assignment
did-add-denial = Added a deny assignment
did-remove-denial = Removed a deny assignment
did-change-denial = Changed a deny assignment
did-add-database-user = Added a database user
did-remove-database-user = Removed a database user
did-change-database-user = Changed a database user
did-draw-call = Drew a call: { $call } to { $target }
did-delete-call = Deleted the call { $call }
did-change-call = Changed the call { $call }
did-assert = Asserted: { $what }
did-no-longer-assert = No longer asserted: { $what }
did-change-assertion = Changed the assertion: { $what }
did-silence = Silenced a finding: { $reason }
did-tell-again = A finding is told again
did-change-silence = Changed why a finding is silenced: { $reason }
did-define-role = Defined the role “{ $role }”
did-delete-role = Deleted the role “{ $role }”
did-rename-role = Changed the role “{ $was }”, now “{ $is }”
did-change-role = Changed the role “{ $role }”
did-nothing = Nothing changed
did-delete-several = Deleted { $count } things
did-and-others = { $first }, and { $count ->
    [one] { $count } other change
   *[other] { $count } other changes
}
did-move = Moved { $what }
did-move-several = Moved { $count } things
did-move-into = Moved { $what } into { $place }
did-move-several-into = Moved { $count } things into { $place }
did-move-out = Moved { $what } onto the open canvas
did-move-several-out = Moved { $count } things onto the open canvas
did-leave-behind = { $what }. { $count ->
    [one] A role assignment on it stayed behind, and counts no more
   *[other] { $count } role assignments on it stayed behind, and count no more
}
left-behind-on = { $count ->
    [one] { $count } role assignment on { $name } stayed behind and counts no more
   *[other] { $count } role assignments on { $name } stayed behind and count no more
}: moving a resource does not move its roles. Assign them anew.
left-behind-of = { $count ->
    [one] A role assignment of { $who } stays behind: Azure lists it as “Identity not found” until somebody deletes it.
   *[other] { $count } role assignments of { $who } stay behind: Azure lists them as “Identity not found” until somebody deletes them.
}
left-behind-of-several = { $count } role assignments of identities that are gone stay behind: Azure lists them as “Identity not found” until somebody deletes them.
did-begin-story = Began a story
did-take-story = Took the story away
did-add-beat = Added beat { $number }
did-add-beat-named = Added beat { $number }, “{ $title }”
did-remove-beat = Removed beat { $number }
did-remove-beat-named = Removed beat { $number }, “{ $title }”
did-change-beat = Changed beat { $number }
did-change-beat-named = Changed beat { $number }, “{ $title }”
did-order-beats = Told the beats in another order
did-story-about = Said what the story is about
said-selected = { $count ->
    [one] { $count } thing selected
   *[other] { $count } things selected
}
said-cancelled = Cancelled
said-tidied = Tidied up
said-roles-failed = The built-in roles were not loaded: { $reason }
said-choose-end = Choose what to connect with. Escape cancels.
said-armed = Click the canvas to place it, or press Enter. Escape cancels.
said-let-go = Let go of it.
said-not-there = It is not on the canvas any more.
said-aim-keys = { $aim } Arrow keys choose another, Enter connects, C lists all, Escape cancels.
said-nothing-to-aim = There is nothing that it can be connected with.
said-copied = { $count ->
    [one] Copied { $count } thing
   *[other] Copied { $count } things
}
said-undone = Undone: { $what }
said-redone = Done again: { $what }
said-empty = Started with an empty canvas
said-opened = Opened { $name }
said-saved = Saved as { $name }.
said-not-saved = Nothing was saved: { $reason }.
said-writing = What you change is written into this beat
said-trying = What you change is only tried
said-written = { $what }. Written into the beat
said-beat-added = Added beat { $number }. What you change is written into it.
said-beat-calls = This beat makes the call { $call }

## What is announced of a change to a thing

did-rename = Renamed { $was } to { $is }
did-resize = Resized { $name }
did-change-note = Changed a note
did-add-member = Added { $member } to { $group }
did-remove-member = Removed { $member } from { $group }
did-identity-on = Turned the system-assigned identity of { $name } on
did-identity-off = Turned the system-assigned identity of { $name } off
did-set-mode = Set the { $switch } of { $name } to { $mode }
did-change-service-account = Changed the service account of { $name }
did-attach = Attached { $identity } to { $host }
did-detach = Detached { $identity } from { $host }
did-take-stale = Took { $identity } off the identities of { $host }
did-still-lists = { $host } still lists an identity that is gone
did-add-part = Added { $part } to { $name }
did-rename-part = Renamed a part of { $name }
did-trust = Let { $identity } trust tokens about { $subject }
did-delete-federated = Deleted the federated credential { $name }
did-change-issuer = Changed the issuer of the federated credential { $name }
did-change-subject = Changed the subject of the federated credential { $name }
did-change-audience = Changed the audience of the federated credential { $name }
did-rename-federated = Changed the name of the federated credential { $name }
did-add-credential = Gave { $name } the { $kind } { $credential }
did-credential-expires = The { $kind } { $credential } of { $name } expires { $date }
did-delete-credential = Deleted the { $kind } { $credential } of { $name }
did-add-rule = Added the authorization rule { $rule } to { $name }
did-delete-rule = Deleted the authorization rule { $rule } of { $name }
did-add-login = Added the database user with a password { $user } to { $name }
did-delete-login = Deleted the database user with a password { $user } of { $name }
did-make-policy = Made the stored access policy { $policy } of { $name }
did-delete-policy = Deleted the stored access policy { $policy } of { $name }
did-rotate-holder = Rotated what lets { $who } into { $name }
did-change-holder = Changed what { $who } may do in { $name }
did-rotate-key = Rotated { $key } of { $name }
did-revoke-delegation = Revoked the user delegation keys of { $name }
did-allow-account-keys = Allowed key access to { $name }
did-disallow-account-keys = Disallowed key access to { $name }
did-allow-sql = Allowed SQL authentication to { $name }
did-disallow-sql = Disallowed SQL authentication to { $name }
did-allow-access-keys = Allowed access keys to { $name }
did-disallow-access-keys = Disallowed access keys to { $name }
did-allow-local = Allowed local authentication to { $name }
did-disallow-local = Disallowed local authentication to { $name }
did-copy-secret = Copied { $secret } into { $setting } of { $host }
did-refer-to-vault = Let { $setting } of { $host } refer to the vault { $vault }
did-hold-itself = Let { $setting } of { $host } hold its secret itself
did-delete-setting = Deleted the setting { $setting } with { $secret }
did-set-client-id = Set AZURE_CLIENT_ID of { $host } to { $identity }
did-take-client-id = Took AZURE_CLIENT_ID away from { $host }
did-resolve-with = { $host } resolves Key Vault references with { $identity }
did-resolve-with-own = { $host } resolves Key Vault references with its system-assigned identity
did-let-read-key-files = Code on { $host } may read key files
did-keep-from-key-files = Code on { $host } may not read key files
did-give = Gave { $who } { $what } for { $place }
did-take = Took { $what } from { $who }
did-change-held = Changed what { $who } holds for { $place }: { $what }
credential-secret = client secret
credential-certificate = certificate

## What a thing is called, to whom it is told

thing-note = a note
thing-in = { $what }, in { $place }
thing-attached = { $identity }, attached to { $host }
thing-member = { $member }, member of { $group }
thing-role-assignment = role assignment: { $who }, { $role }, on { $scope }
thing-denial = deny assignment { $name }, on { $scope }
thing-database-user = database user: { $who }, in { $database }, { $roles }
thing-without-roles = without roles
thing-held = { $grant }: { $who }, { $what }, for { $scope }
thing-grant = data-plane grant
thing-call = call: { $call }, from { $from } to { $to }
thing-assertion = assertion: { $what }
thing-credential = { $kind } { $name } of { $of }
thing-federated = federated credential { $name } of { $of }
thing-setting = setting { $setting } of { $host }, a copy of { $secret }
thing-setting-old = setting { $setting } of { $host }, a copy of { $secret }, old
told-note = note
told-empty = empty
told-tenant = tenant { $name }
told-in = in { $place }
told-identity-on = system-assigned identity on
told-secrets = { $count ->
    [one] { $count } secret held
   *[other] { $count } secrets held
}
told-keys-off = key access disallowed
told-identities = { $count ->
    [one] { $count } user-assigned identity
   *[other] { $count } user-assigned identities
}
told-members = { $count ->
    [one] { $count } member
   *[other] { $count } members
}
told-unattached = attached to nothing
told-attached = { $count ->
    [one] attached to { $count } resource
   *[other] attached to { $count } resources
}
told-contents = { $count ->
    [one] { $count } thing in it
   *[other] { $count } things in it
}
told-called = { $count ->
    [one] called by { $count } call
   *[other] called by { $count } calls
}
counted-things = { $count ->
    [one] { $count } thing
   *[other] { $count } things
}
counted-calls = { $count ->
    [one] { $count } call
   *[other] { $count } calls
}
counted-roles = { $count ->
    [one] { $count } role
   *[other] { $count } roles
}
counted-role-assignments = { $count ->
    [one] { $count } role assignment
   *[other] { $count } role assignments
}
counted-assignments = { $count ->
    [one] { $count } assignment
   *[other] { $count } assignments
}
counted-changes = { $count ->
    [one] { $count } change
   *[other] { $count } changes
}
counted-goals = { $count ->
    [one] { $count } goal
   *[other] { $count } goals
}
beat-does-question = 1 question
beat-does-list = 1 list
beat-does-words = only words
run-allowed = { $call }: is allowed
run-denied = { $call }: is denied
run-denied-with = { $call }: is denied, `{ $code }`
beat-impossible = Cannot be done here: { $reason }

## The clock, tokens and designs

clock-no-token = No token came of this call that would be kept.
clock-runs = The clock runs. It is { $time }, and what changes from now on takes its time
clock-stopped = The clock is stopped: all that changed has arrived
clock-now = It is { $time }
clock-now-happened = It is { $time }. { $what }
clock-again = It is { $time } again
clock-keeps = { $host } keeps the token of { $identity } until { $time }
clock-resolved = The references of { $host } were resolved again
token-for = { $identity }, for { $audience }
token-lives = Issued at { $issued }, reused on { $host } until { $reused }, good until { $expires }
token-of-detached = { $lives }. The identity is detached; the token lives on
token-of-gone = { $lives }. The identity is gone; the token lives on
design-drew = Drew { $design }: { $hosts } { $hosts ->
    [one] host
   *[other] hosts
}, { $targets } { $targets ->
    [one] target
   *[other] targets
}
design-left = The drawing was left as it is: it has this design already, or a call that works would not work with “{ $design }”.
design-adopted = The drawing has this design now: { $design }.

## A secret in the hand, where it goes, and why not

secret-named = { $kind } “{ $name }” of { $of }
secret-of = { $secret } of { $of }
secret-some = a secret
secret-copy = the copy of { $secret } that { $host } holds
secret-copy-in-state = the copy of { $secret } that { $host } holds, { $state }
secret-state-early = not yet
secret-state-expired = expired
secret-state-old = old
secret-state-off = off
secret-copy-gone = a copy that is gone
secret-needs-part = { $name } has nothing yet that a connection could be made to: add a part to it first.
secret-is-old = That copy is old: take up what { $name } has now instead.
secret-origin-gone = What it is a copy of is gone.
secret-setting-gone = That setting is no longer there.
secret-held-already = { $setting } holds that already.
secret-refers-already = It refers to that already.
no-longer-there = That is no longer there.
secret-no-code = { $kind } “{ $name }” runs no code, so it has no settings that could hold a copy.
secret-copy-there = { $host } holds a copy of that already, in { $setting }.
secret-vault-wants-copy = A vault keeps what a setting refers to: copy it to a host first, and let that copy refer to the vault.
secret-no-references = The platform resolves no references to a vault for this kind of host ({ $kind }): its code would have to ask the vault itself.
secret-no-other-vault = It refers to a vault already, and there is no other.
secret-place-vault = Place a Key Vault with a secret in it first.
secret-copy-to = Copy it to { $host }
secret-put-into = Put it into { $setting } of { $host }
secret-refer-to = Refer to { $secret } of { $vault }
secret-setting = a setting
secret-signed-for-gone = What it was signed for is gone.
secret-not-anew = What it is a copy of is gone, and can’t be made anew.
secret-no-copy = That is no copy: it is where the secret is made.
secret-as-now = That copy is of the secret as it is now.
secret-take-other = What it is a copy of is gone: take up another secret, and put it there.
secret-not-there = That secret is no longer there.
secret-only-reference = The setting only says in which vault the secret is: nobody sees the secret in it.
carry-key-stays = A key can’t be deleted: make it anew, or let what has it take no keys.
carry-nowhere = There is nothing it could be put into.
carry-took-in-vain = Took up { $what }. { $why } Escape lets go.
carry-took = Took up { $what }. Press where it goes. Escape lets go.
carry-vault-secret = Choose a secret of a Key Vault.
carry-aimed = Took up { $what }: { $put }? Arrow keys choose another place, Enter puts it there, Escape lets go.
carry-aimed-next = Took up { $what }: { $put }? Arrow keys choose another place, Enter puts it there, S takes up the next secret, Escape lets go.

## Keys, copies and credentials, as lists and choices name them

setting-part-gone = a secret that is gone
setting-old = { $what }, old
setting-reference = Key Vault reference to { $secret }, which holds { $what }
setting-where-reference = { $setting }, a Key Vault reference to { $secret }
setting-where = Copy in { $setting }
setting-where-old = Old copy in { $setting }
named-keys-access-keys = Access keys
named-keys-shared-access-policies = Shared access policies
named-keys-sql-authentication = SQL authentication
named-keys-keys-and-endpoint = Keys and endpoint
named-keys-access-settings = Access settings
named-keys-keys = Keys
keys-allow-account = Allow storage account key access
keys-allow-local = Allow local authentication
keys-allow-sql = Allow SQL authentication
keys-allow-access-keys = Allow access keys
keys-on-account = On. Whoever has a key may do everything in the account, without any role.
keys-off-account = Off. Requests that are signed with a key are refused.
keys-on-namespace = On. Whoever has a key of RootManageSharedAccessKey may do everything in the namespace, without any role.
keys-on-store = On. Whoever has a key may read and write everything in it, without any role; with a read-only key, read everything.
keys-on-cache = On. Whoever has a key may read and write everything in the cache, without any access policy.
keys-off-cache = Off: disableAccessKeyAuthentication is true. Keys are refused.
keys-on-resource = On. Whoever has a key may use everything in the resource, without any role.
keys-on-sql = On. The server administrator logs in with a password, and owns every database.
keys-off-deleted = Off: disableLocalAuth is true. All keys were deleted with that.
keys-off-local = Off: disableLocalAuth is true. Keys are refused.
keys-off-sql = Off: Microsoft Entra-only authentication is on. Passwords are refused.
copy-client-secret = Client secret “{ $name }” of { $of }
copy-certificate = Certificate “{ $name }” of { $of }
copy-connection-string = Connection string of { $name }, { $key }
copy-account-key = Account key of { $name }, { $key }
copy-api-key = API key of { $name }, { $key }
copy-database-string = Connection string for { $database } of { $name }, { $login }
copy-holder-string = Connection string of { $holder } of { $name }, { $key }
copy-holder-part-string = Connection string of { $holder }, { $part }, { $key }
kept-replaced = The secret in { $vault } was replaced at { $at }. The platform read the secret before, and goes on with { $secret } as it was, until { $until } at the latest or until the configuration of { $host } changes.
kept-role-taken = The role was taken that let { $vault } be read at { $at }. The platform read the secret before, and goes on with { $secret } as it was, until { $until } at the latest or until the configuration of { $host } changes.
kept-policy-taken = The access policy was taken that let { $vault } be read at { $at }. The platform read the secret before, and goes on with { $secret } as it was, until { $until } at the latest or until the configuration of { $host } changes.
kept-deleted = The secret in { $vault } was deleted at { $at }. The platform read the secret before, and goes on with { $secret } as it was, until { $until } at the latest or until the configuration of { $host } changes.
stands-in-setting = In the setting itself
stands-by-address = In { $secret } of { $vault }, referred to by its address
stands-by-names = In { $secret } of { $vault }, referred to by names
stands-gone = In a vault or secret that is gone
value-key = Key
value-password = Password
value-connection-string = Connection string
value-database-string = Connection string for { $database }
holders-rules = Authorization rules
holders-users = Users with a password
holder-for-all = For all of { $name }
holder-for = For { $name }
holder-all = all of { $name }
holder-nothing = None
credential-workload = Workload identity: the token of its service account
credential-default = DefaultAzureCredential: whatever the SDK finds first
credential-in = { $secret }, in { $setting }
credential-setting-gone = A setting that is not there
credential-copy = Copy here: { $what }
credential-nothing = None: nothing says who asks
credential-user = Signed in as “{ $name }”
credential-user-gone = Signed in as a user who was deleted
credential-application = Application “{ $name }”, with a token of { $proof }
credential-application-gone = An application that is gone, with a token of { $proof }
proof-unnamed = the identity that the host picks
identity-own = Managed identity: its own
identity-own-bound = Managed identity: its own, bound by the manifest
identity-unnamed = Managed identity, none named: the host picks
identity-named = Managed identity “{ $name }”
identity-by-client-id = Managed identity “{ $name }”, by its client id
identity-bound = Managed identity “{ $name }”, bound by the manifest
identity-not-attached = { $identity } (not attached)
held-for = { $grant } for { $place }
held-no-role = No role
held-database-user = Database user of { $database }
place-open-canvas = The open canvas
environment-not-set = Not set
environment-deleted = An identity that was deleted
environment-system-assigned = Its system-assigned identity
environment-identity = Identity “{ $name }”
environment-application = Application “{ $name }”
trust-pod = AKS pod { $name }
trust-identity = Managed identity { $name }
trust-branch = GitHub Actions, a branch
trust-environment = GitHub Actions, an environment
trust-kubernetes = Another Kubernetes service account
condition-wrong-in-line = Line { $line }, character { $column }: { $why }.
condition-wrong-at = Character { $column }: { $why }.
condition-container = Blobs of the container { $container } only
condition-path = Blobs whose path begins with { $path } only
condition-roles = These roles only: { $roles }
condition-principals = To service principals and managed identities only
denied-all = All principals
claim-any-credential = Any that it has
role-scope-gone = A scope that was deleted
role-not-assigned = not assigned
role-because-call = { $caller }: { $operation } in “{ $target }”
role-because-calls = { $first }, and { $count ->
    [one] { $count } other call
   *[other] { $count } other calls
}
roles-looked-up = { $count ->
    [one] Looked up { $count } built-in role that the diagram assigns.
   *[other] Looked up { $count } built-in roles that the diagram assigns.
}
custom-role-name = Custom role
custom-role-on = { $operation } on { $target }
deny-name = Protect { $scope }

## What is announced of assertions, the selection and the canvas

asserted-fails = Assertion fails: { $name }
asserted-undecided = Assertion is undecided: { $name }
asserted-holds-again = Assertion holds again: { $name }
asserted-already = Asserted already: { $what }.
asserted = Asserted: { $what }. It is checked after every edit.
asserted-nothing = The model does not say what happens, so nothing can be asserted.
asserted-nothing-drawn = Nothing can be asserted yet: draw a host or an identity, and a resource.
shown = Shown on the canvas: { $what }
shown-and-others = Shown on the canvas: { $what }, and { $count ->
    [one] { $count } other
   *[other] { $count } others
}
said-selected-one = Selected: { $what }
said-deselected-one = No longer selected: { $what }
connect-cannot-begin = { $kind } “{ $name }” neither calls anything nor holds roles: start from a host, an identity, a user or a group.
connect-same-end = A line needs two different ends.
connect-tenant = The tenant is asked for tokens by itself; connect with what is called.
connect-note = A note means nothing to Azure, so nothing connects with it.
connect-offers-nothing = { $kind } “{ $name }” offers nothing that “{ $caller }” could call.
connect-nothing-between = Nothing connects { $from } with { $to }, or it already does.
canvas-help = Tab goes through what is drawn, Enter selects, arrow keys move, C connects. Question mark lists all keys.
canvas-zoom = Zoom
canvas-connect = Connect { $name }
canvas-attach-to = Attach to { $name }
canvas-into = Into { $name }
canvas-identity-of = System-assigned identity of { $name }
canvas-secret-on = Secret { $secret }, on { $name }
canvas-key-of = Key { $key } of { $name }
canvas-note = Note: { $text }
canvas-line = Line
findings-mark = High severity: { $what }. Open the review
findings-mark-and-others = High severity: { $what }, and { $count ->
    [one] { $count } other finding
   *[other] { $count } other findings
}. Open the review
findings-marks = Findings of high severity
choice-none-meets = No design meets all that is asked. This one misses least. Not met: { $demands }.
services-shut-where = shut where { $what }
services-decide = { $who } decide
verdict-not-covered = The model does not cover { $what }.
details-grant-nobody = Nobody holds any. { $why } Drag a line from an identity to it.
details-unconfirmed = Not confirmed by a source: { $what }.
sas-service = { $name } service ({ $letter })
sas-level = { $name } level ({ $letter })

## Files, links and what could not be opened

problem-file = The file was not opened
problem-named = { $name } was not opened
problem-opened = { $name } was opened
problem-link = The link was not opened
problem-kept = The diagram of your last visit was not opened
problem-kept-help = Copy its text from here if you need it: the next change is kept in its place.
problem-stays = What is drawn stays as it is.
problem-doubtful = Something in it is probably not meant.
problem-warning = Warning: { $message }
problem-warning-in = Warning in { $subject }: { $message }
problem-error = Error: { $message }
problem-error-in = Error in { $subject }: { $message }
problem-more = And { $count } more.
problem-text = What could not be read
open-field = Diagram file, or a picture that carries one
open-drop-here = Drop the file or picture to open it
keep-refused = this browser keeps nothing for this page, so save to a file before you leave
share-player-failed = the player was not loaded: { $reason }
share-diagram = Vouchsafe diagram
beat-show-services = Show which services there are
beat-show-choice = Show the choice of identity
beat-show-drawing = Show the drawing alone
beat-seen-all = Everything is shown
beat-seen-some = { $count ->
    [one] { $count } thing shown
   *[other] { $count } things shown
}
beat-seen-pointed = { $count ->
    [one] { $count } thing pointed at
   *[other] { $count } things pointed at
}
beat-seen-compared = two scopes compared

## The examples

example-first = Invoices web shop
example-first-lesson = Press play: a virtual machine asks for a token, and storage decides.
example-owner = Owner cannot read a blob
example-owner-lesson = Managing a storage account is one plane, reading what is in it another.
example-two = Two identities, none named
example-two-lesson = Which identity does the host pick when the code names none?
example-next-door = The role is next door
example-next-door-lesson = Rights flow down from where they are assigned, never sideways.
example-key = A key and the copies of it
example-key-lesson = Rotate a key and every copy goes stale; an identity has no copy to lose.
example-database = A database knows its own users
example-database-lesson = For SQL a role in Azure is not enough: the caller must be a user inside.

## Names in tables of the model, asked for by their slug: kinds of what is placed, of parts
## (several: named-parts), modes, switches, what services hold themselves, groups of roles, SAS

named-kind-microsoft-entra-id = Microsoft Entra ID
named-kind-management-group = Management group
named-kind-subscription = Subscription
named-kind-resource-group = Resource group
named-kind-system-assigned-identity = System-assigned identity
named-kind-user-assigned-identity = User-assigned identity
named-kind-service-principal = Service principal
named-kind-user = User
named-kind-group = Group
named-kind-note = Note
named-kind-virtual-machine = Virtual machine
named-kind-app-service = App Service
named-kind-function-app = Function app
named-kind-container-app = Container app
named-kind-storage-account = Storage account
named-kind-sql-server = SQL server
named-kind-key-vault = Key vault
named-kind-service-bus-namespace = Service Bus namespace
named-kind-app-configuration-store = App Configuration store
named-kind-azure-openai = Azure OpenAI
named-kind-document-intelligence = Document Intelligence
named-kind-ai-services = AI services
named-kind-virtual-machine-scale-set = Virtual machine scale set
named-kind-container-instances = Container instances
named-kind-container-app-job = Container Apps job
named-kind-aks-cluster = AKS cluster
named-kind-aks-node-pool = AKS node pool
named-kind-aks-pod = AKS pod
named-kind-batch-account = Batch account
named-kind-batch-pool = Batch pool
named-kind-spring-app = Spring Apps app
named-kind-arc-server = Azure Arc-enabled server
named-kind-arc-kubernetes = Azure Arc-enabled Kubernetes
named-kind-service-fabric-application = Service Fabric application
named-kind-machine-learning-compute = Machine Learning compute
named-kind-automation-account = Automation account
named-kind-cloud-shell = Cloud Shell
named-kind-event-hubs-namespace = Event Hubs namespace
named-kind-event-grid-topic = Event Grid topic
named-kind-signalr = SignalR Service
named-kind-maps-account = Azure Maps account
named-kind-digital-twins = Digital Twins instance
named-kind-log-analytics-workspace = Log Analytics workspace
named-kind-data-collection-rule = Data collection rule
named-kind-ai-search = AI Search
named-kind-container-registry = Container registry
named-kind-cosmos-db = Cosmos DB account
named-kind-redis = Azure Cache for Redis
named-kind-postgresql-server = PostgreSQL server
named-kind-logic-app = Logic app (Consumption)
named-kind-data-factory = Data factory
named-kind-synapse-workspace = Synapse workspace
named-kind-api-management = API Management
named-kind-stream-analytics-job = Stream Analytics job
named-kind-static-web-app = Static Web App
named-kind-databricks-access-connector = Databricks access connector
named-kind-iot-hub = IoT hub
named-part-cosmos-database = Cosmos DB database
named-parts-cosmos-database = Cosmos DB databases
named-part-cosmos-container = Cosmos DB container
named-parts-cosmos-container = Cosmos DB containers
named-part-postgresql-database = PostgreSQL database
named-parts-postgresql-database = PostgreSQL databases
named-part-storage-table = Storage table
named-parts-storage-table = storage tables
named-part-file-share = File share
named-parts-file-share = file shares
named-part-key-vault-key = Key
named-parts-key-vault-key = keys
named-part-key-vault-certificate = Certificate
named-parts-key-vault-certificate = certificates
named-part-event-hub = Event hub
named-parts-event-hub = event hubs
named-part-search-index = Search index
named-parts-search-index = search indexes
named-part-container-repository = Repository
named-parts-container-repository = repositories
named-part-blob-container = Blob container
named-parts-blob-container = blob containers
named-part-storage-queue = Storage queue
named-parts-storage-queue = storage queues
named-part-key-vault-secret = Secret
named-parts-key-vault-secret = secrets
named-part-sql-database = SQL database
named-parts-sql-database = SQL databases
named-part-service-bus-queue = Service Bus queue
named-parts-service-bus-queue = Service Bus queues
named-part-service-bus-topic = Service Bus topic
named-parts-service-bus-topic = Service Bus topics
named-part-openai-deployment = Model deployment
named-parts-openai-deployment = model deployments
named-part-openai-embedding-deployment = Embedding model deployment
named-parts-openai-embedding-deployment = embedding model deployments
named-switch-permission-model = Permission model
named-switch-role-assignment-permissions-mode = Role assignment permissions mode
named-switch-api-access-control = API access control
named-mode-vault-azure-roles = Azure role-based access control
named-mode-vault-access-policies = Vault access policy
named-mode-registry-permissions = RBAC Registry Permissions
named-mode-repository-permissions = RBAC Registry + ABAC Repository Permissions
named-mode-search-tokens-or-keys = Both
named-mode-search-tokens-or-keys-with-challenge = Both, with a challenge
named-mode-search-tokens-only = Role-based access control
named-mode-search-keys-only = API keys
named-grant-data-plane-role-assignment = data-plane role assignment
named-grant-data-plane-role-assignments = data-plane role assignments
named-grant-access-policy = access policy
named-grant-access-policies = access policies
named-grant-database-role = database role
named-grant-database-roles = database roles
named-grant-access-policy-assignment = access policy assignment
named-grant-access-policy-assignments = access policy assignments
named-grant-access-control-list-entry = access control list entry
named-grant-access-control-list-entries = access control list entries
named-role-general = General
named-role-identity = Identity
named-role-storage = Storage
named-role-key-vault = Key Vault
named-role-app-configuration = App Configuration
named-role-messaging = Messaging
named-role-databases = Databases
named-role-ai-and-search = AI and search
named-role-containers = Containers
named-role-compute = Compute
named-role-monitor = Monitor
named-role-web-devices-and-maps = Web, devices and maps
named-role-custom-role = Custom role
named-role-built-in-role = Built-in role
named-sas-permission-r = Read
named-sas-permission-a = Add
named-sas-permission-c = Create
named-sas-permission-w = Write
named-sas-permission-d = Delete
named-sas-permission-l = List
named-sas-permission-u = Update
named-sas-permission-p = Process
named-sas-service-b = Blob
named-sas-service-q = Queue
named-sas-service-t = Table
named-sas-service-f = File
named-sas-level-s = Service
named-sas-level-c = Container
named-sas-level-o = Object
named-role-ai-machine-learning = AI + machine learning
named-role-analytics = Analytics
named-role-devops = DevOps
named-role-hybrid-multicloud = Hybrid + multicloud
named-role-integration = Integration
named-role-internet-of-things = Internet of things
named-role-management-and-governance = Management and governance
named-role-migration = Migration
named-role-mixed-reality = Mixed reality
named-role-networking = Networking
named-role-other = Other
named-role-privileged = Privileged
named-role-security = Security
named-role-web-and-mobile = Web and mobile

## Further words

secret-quoted = { $kind } “{ $name }”
failed-file-too-large = `{ $name }` is too large: it has { $size } bytes, and { $limit } are allowed
failed-file-unreadable = `{ $name }` could not be read; it may have been moved or locked
failed-fetch-address = this page does not say where it is
failed-fetch-unreachable = it could not be reached; the page may be offline, or open from a file
failed-fetch-status = the server answered with status { $status }
failed-paint-refused = this browser does not let the page draw; save an SVG instead
failed-paint-size = the browser could not draw a picture of this size; choose a smaller one, or an SVG
failed-paint-video = this browser makes no video of what it draws; save a GIF or an animated SVG instead
refused-name-blank = A name needs at least one visible character, and no blanks around it.
refused-name-taken = There already is something called `{ $name }` there; choose another name.
refused-too-many = There are too many of these: { $limit } at most.
refused-too-long = This text is too long: { $limit } characters at most.
refused-place = { $what }: this cannot stand in { $parent }.
refused-too-deep = Management groups can be nested six levels deep at most.
refused-identity = { $what }: this cannot have such an identity.
refused-attaching = Only a user-assigned identity can be attached to a resource.
refused-attached = `{ $identity }` is already attached to `{ $host }`.
refused-member = `{ $member }` is already a member of `{ $group }`.
refused-assigned = `{ $principal }` already has that role at `{ $scope }`.
refused-scope = Roles cannot be assigned at `{ $scope }`; choose the resource, or the group it stands in.
refused-assignable = `{ $role }` cannot be assigned at `{ $scope }`: its assignable scopes do not reach there.
refused-role-held = The role `{ $role }` is assigned, and a role that is assigned cannot be deleted.
refused-caller = { $what }: no code runs there that could call; choose a host such as a virtual machine.
refused-tenant = The tenant `{ $name }` cannot be deleted: every diagram has exactly one.
refused-deny-nobody = A deny assignment needs somebody whom it denies.
refused-deny-nothing = A deny assignment needs an action or data action that it denies.
refused-role-empty = This is not a custom role that Azure takes: it needs an action or a data action.
refused-role-wildcards = This is not a custom role that Azure takes: `{ $pattern }` has more than one wildcard.
refused-role-groups = This is not a custom role that Azure takes: only one management group can be among the assignable scopes, and there are { $count }.
rename-thing = New name
untitled = Untitled
