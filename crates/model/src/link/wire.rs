//! What a diagram is written to, and read from: numbers and texts one after another, with a word about what each means.

use super::LinkError;

/// What a number or text means. Whoever makes few bytes of them learns of each what is usual there.
///
/// INVARIANT: each keeps its number; new ones come after the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Field {
    Title = 1,
    Grid = 2,
    /// What an id is the id of.
    Id = 3,
    /// Where a node stands, by its kind.
    Parent = 4,
    /// How far it is from the last, by kind.
    Across = 5,
    /// The same, by how far across it is.
    Down = 6,
    Width = 7,
    Height = 8,
    /// By kind.
    NodeName = 9,
    NoteText = 10,
    /// What something belongs to.
    Owner = 11,
    /// By the kind of its owner.
    PartKind = 12,
    /// By kind.
    PartName = 13,
    Sections = 14,
    /// How many identities are attached, by kind.
    Attachments = 15,
    AttachedIdentity = 16,
    Member = 17,
    /// On what a role is assigned.
    AssignedScope = 18,
    AssignedPrincipal = 19,
    /// By the kind of the scope.
    AssignedRole = 20,
    Condition = 21,
    /// What is called.
    CallTarget = 22,
    /// By the kind of the target.
    CallOperation = 23,
    /// By the operation.
    Caller = 24,
    CallCredential = 25,
    CallName = 26,
    Audience = 27,
    AccessKey = 28,
    ClientCredential = 29,
    ClientCredentialName = 30,
    SettingName = 31,
    Secret = 32,
    Moment = 33,
    DatabaseUser = 34,
    DataGrant = 35,
    Deny = 36,
    DenyPattern = 37,
    Federation = 38,
    FederationText = 39,
    RoleDefinition = 40,
    RoleDefinitionText = 41,
    Assertion = 42,
    AssertionName = 43,
    Silence = 44,
    Reason = 45,
    MoreSecrets = 46,
    Clock = 47,
    Token = 48,
    StaleIdentity = 49,
    Environment = 50,
    Mode = 51,
    About = 52,
    /// The counter of beats, and how many there are.
    Beats = 53,
    /// Which parts of a beat are there.
    BeatParts = 54,
    BeatTitle = 55,
    Say = 56,
    Notes = 57,
    Question = 58,
    Edits = 59,
    /// Which edit it is, after which other.
    Edit = 60,
    /// What an edit is about, by which it is.
    EditSubject = 61,
    EditName = 62,
    EditPlace = 63,
    EditAsInAFile = 64,
    Runs = 65,
    RunExpected = 66,
    DenialCode = 67,
    Camera = 68,
    Emphasis = 69,
    Compare = 70,
    Goals = 71,
    Exhibit = 72,
}

impl Field {
    /// All of them, in the order of their numbers, which begin with 1.
    pub(super) const ALL: &[Self] = &[
        Self::Title,
        Self::Grid,
        Self::Id,
        Self::Parent,
        Self::Across,
        Self::Down,
        Self::Width,
        Self::Height,
        Self::NodeName,
        Self::NoteText,
        Self::Owner,
        Self::PartKind,
        Self::PartName,
        Self::Sections,
        Self::Attachments,
        Self::AttachedIdentity,
        Self::Member,
        Self::AssignedScope,
        Self::AssignedPrincipal,
        Self::AssignedRole,
        Self::Condition,
        Self::CallTarget,
        Self::CallOperation,
        Self::Caller,
        Self::CallCredential,
        Self::CallName,
        Self::Audience,
        Self::AccessKey,
        Self::ClientCredential,
        Self::ClientCredentialName,
        Self::SettingName,
        Self::Secret,
        Self::Moment,
        Self::DatabaseUser,
        Self::DataGrant,
        Self::Deny,
        Self::DenyPattern,
        Self::Federation,
        Self::FederationText,
        Self::RoleDefinition,
        Self::RoleDefinitionText,
        Self::Assertion,
        Self::AssertionName,
        Self::Silence,
        Self::Reason,
        Self::MoreSecrets,
        Self::Clock,
        Self::Token,
        Self::StaleIdentity,
        Self::Environment,
        Self::Mode,
        Self::About,
        Self::Beats,
        Self::BeatParts,
        Self::BeatTitle,
        Self::Say,
        Self::Notes,
        Self::Question,
        Self::Edits,
        Self::Edit,
        Self::EditSubject,
        Self::EditName,
        Self::EditPlace,
        Self::EditAsInAFile,
        Self::Runs,
        Self::RunExpected,
        Self::DenialCode,
        Self::Camera,
        Self::Emphasis,
        Self::Compare,
        Self::Goals,
        Self::Exhibit,
    ];
}

/// Where a diagram is written to.
pub(super) trait Sink {
    /// What comes next means this, and goes by that: another of its fields, a kind.
    fn about(&mut self, field: Field, by: u32);

    fn number(&mut self, number: u32);

    fn text(&mut self, text: &str);

    fn wide(&mut self, bits: u128);

    /// Small numbers of either sign are short.
    fn signed(&mut self, number: i32) {
        self.number(zigzag(number));
    }

    /// A length or a place. More than fit in 32 bits are in no diagram.
    fn count(&mut self, count: usize) {
        self.number(u32::try_from(count).unwrap_or(u32::MAX));
    }
}

/// Where a diagram is read from.
pub(super) trait Source {
    /// As it was written.
    fn about(&mut self, field: Field, by: u32);

    fn number(&mut self) -> Result<u32, LinkError>;

    fn text(&mut self) -> Result<String, LinkError>;

    fn wide(&mut self) -> Result<u128, LinkError>;

    /// No more numbers and texts than this can still come.
    fn left(&self) -> usize;

    /// Nothing may be left: it would be lost unseen.
    fn finish(&self) -> Result<(), LinkError>;

    fn signed(&mut self) -> Result<i32, LinkError> {
        let number = self.number()?;
        Ok((number >> 1).cast_signed() ^ -(number & 1).cast_signed())
    }

    /// How many of something follow. More than can still come can't be meant.
    fn count(&mut self) -> Result<usize, LinkError> {
        let count = self.number()? as usize;
        if count > self.left() {
            return Err(LinkError::Damaged);
        }
        Ok(count)
    }
}

/// A number of either sign as one without: near zero stays near zero.
pub(super) const fn zigzag(number: i32) -> u32 {
    ((number << 1) ^ (number >> 31)).cast_unsigned()
}
