//! Why the browser did not do something, in the language that was chosen; and why
//! the diagram refused what people try most.

use vouchsafe_model::diagram::EditError;
use vouchsafe_model::text::Text;

use super::{Language, Words};
use crate::browser::fetch::FetchError;
use crate::browser::files::FileReadError;
use crate::browser::painter::PaintError;
use crate::store::words::sentence;

/// Why the diagram refuses an edit, as a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The sentence.
    pub said: String,
    /// Its `lang`: that of English where only the model has words for it; `None` where it is
    /// that of the page.
    pub lang: Option<&'static str>,
}

impl Words {
    /// Why the diagram refuses an edit. What the interface has no words for, and all of it in
    /// English, the model says itself: it names kinds with their articles.
    #[must_use]
    pub fn refusal(&self, error: &EditError) -> Refusal {
        let own = (self.language() != Language::English).then(|| self.of_edit_error(error));
        match own.flatten() {
            Some(said) => Refusal { said, lang: None },
            None => Refusal {
                said: sentence(&error.to_string()),
                lang: self.lang_of_model(),
            },
        }
    }

    /// The same for what people meet often; `None` for the rest.
    fn of_edit_error(&self, error: &EditError) -> Option<String> {
        Some(match error {
            EditError::BadName { name, .. } if name.trim() != name || name.is_empty() => {
                self.refused_name_blank()
            }
            EditError::NameTaken { name, .. } => self.refused_name_taken(name.as_str()),
            EditError::TooMany { limit, .. } => self.refused_too_many(*limit),
            EditError::TooLong { limit, .. } => self.refused_too_long(*limit),
            EditError::CannotStandThere { what, parent, .. } => {
                self.refused_place(self.kind_said(what), self.kind_said(parent))
            }
            EditError::TooDeep => self.refused_too_deep(),
            EditError::NoIdentityThere { what, .. } => self.refused_identity(self.kind_said(what)),
            EditError::NotAnIdentity(_) => self.refused_attaching(),
            EditError::AlreadyAttached { host, identity } => {
                self.refused_attached(identity.as_str(), host.as_str())
            }
            EditError::AlreadyAMember { group, member } => {
                self.refused_member(member.as_str(), group.as_str())
            }
            EditError::AlreadyAssigned { principal, scope } => {
                self.refused_assigned(principal.as_str(), scope.as_str())
            }
            EditError::NotAScope(scope) => self.refused_scope(scope.as_str()),
            EditError::NotAssignableThere { role, scope } => {
                self.refused_assignable(role.as_str(), scope.as_str())
            }
            EditError::RoleIsAssigned { role, .. } => self.refused_role_held(role.as_str()),
            EditError::NotACaller(what) => self.refused_caller(self.kind_said(what)),
            EditError::TenantStays(name) => self.refused_tenant(name.as_str()),
            EditError::DeniesNobody => self.refused_deny_nobody(),
            EditError::DeniesNothing => self.refused_deny_nothing(),
            EditError::RoleGrantsNothing => self.refused_role_empty(),
            EditError::SeveralWildcards(pattern) => self.refused_role_wildcards(pattern.as_str()),
            EditError::SeveralManagementGroups(count) => self.refused_role_groups(*count),
            _ => return None,
        })
    }

    fn kind_said(&self, kind: &'static str) -> String {
        self.said(&Text::listed("kind", kind))
    }

    /// Why a file was not read.
    #[must_use]
    pub fn of_file_error(&self, error: &FileReadError) -> String {
        match error {
            FileReadError::TooLarge { name, size, limit } => {
                self.failed_file_too_large(name.as_str(), *size, *limit)
            }
            FileReadError::Unreadable(name) => self.failed_file_unreadable(name.as_str()),
        }
    }

    /// Why something that comes with the page was not loaded.
    #[must_use]
    pub fn of_fetch_error(&self, error: &FetchError) -> String {
        match error {
            FetchError::NoAddress => self.failed_fetch_address(),
            FetchError::Unreachable => self.failed_fetch_unreachable(),
            FetchError::Status(status) => self.failed_fetch_status(*status),
        }
    }

    /// Why there is no picture.
    #[must_use]
    pub fn of_paint_error(&self, error: PaintError) -> String {
        match error {
            PaintError::NoCanvas => self.failed_paint_refused(),
            PaintError::NotDrawn => self.failed_paint_size(),
            PaintError::NoVideo => self.failed_paint_video(),
        }
    }
}
