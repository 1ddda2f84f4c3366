//! How large a diagram may be. Everything from outside is held to these.

/// Nodes in a diagram.
pub const MAX_NODES: usize = 20_000;
/// Records of each other kind: role assignments, deny assignments, database
/// users and calls.
pub const MAX_RECORDS: usize = 50_000;
/// Tokens that are held while time runs.
pub const MAX_TOKENS: usize = 1_000;
/// Parts of one resource.
pub const MAX_PARTS: usize = 1_000;
/// Client secrets and certificates of one application.
pub const MAX_CLIENT_CREDENTIALS: usize = 200;
/// Settings with secrets of one host.
pub const MAX_SETTINGS: usize = 200;
/// Assertions: each is checked after every edit.
pub const MAX_ASSERTIONS: usize = 500;
/// Silenced findings.
pub const MAX_SILENCES: usize = 10_000;
/// Those who alone may do something, in one assertion.
pub const MAX_CLAIMANTS: usize = 100;
/// Characters in the reason for which a finding is silenced.
pub const MAX_REASON_CHARS: usize = 1_000;
/// Characters in a name or title.
pub const MAX_NAME_CHARS: usize = 128;
/// Authorization rules at one level of a Service Bus namespace.
// Source: MicrosoftDocs/azure-docs:articles/service-bus-messaging/service-bus-sas.md (up to 12).
pub const MAX_RULES: usize = 12;
/// Stored access policies of a container, queue, table or share.
// Source: learn.microsoft.com/rest/api/storageservices/define-stored-access-policy.
pub const MAX_POLICIES: usize = 5;
/// Characters in the name of a stored access policy.
pub const MAX_POLICY_NAME_CHARS: usize = 64;
/// Characters in a note.
pub const MAX_NOTE_CHARS: usize = 4_000;
/// Beats in a story.
pub const MAX_BEATS: usize = 200;
/// Edits, calls, goals and nodes to look at, each, in one beat.
pub const MAX_IN_A_BEAT: usize = 200;
/// Characters of what a beat says, and of its question.
pub const MAX_SAID_CHARS: usize = 4_000;
/// Characters of the speaker's notes to a beat.
pub const MAX_NOTES_CHARS: usize = 8_000;
/// Characters in a condition, in a pattern or in an audience.
pub const MAX_TEXT_CHARS: usize = 8_192;
/// Patterns in one list of a deny assignment.
pub const MAX_PATTERNS: usize = 2_048;
/// Blocks of permissions in one role definition.
pub const MAX_BLOCKS: usize = 64;
/// How far from the origin anything may stand, in world pixels.
pub const MAX_COORDINATE: i32 = 1_000_000;
/// The smallest side of a scope or note, in world pixels.
pub const MIN_SIDE: i32 = 40;
/// The largest side of a scope or note, in world pixels.
pub const MAX_SIDE: i32 = 200_000;
/// Levels of management groups below the root.
// Source: MicrosoftDocs/azure-docs:articles/governance/management-groups/overview.md, important facts.
pub const MAX_MANAGEMENT_GROUP_LEVELS: usize = 6;
/// Levels of nodes inside nodes: management groups, a subscription, a resource
/// group and what stands in it.
pub const MAX_DEPTH: usize = MAX_MANAGEMENT_GROUP_LEVELS + 3;
/// Edits in one [`Several`](super::Edit::Several), at all levels together.
pub const MAX_EDIT_DEPTH: usize = 16;
