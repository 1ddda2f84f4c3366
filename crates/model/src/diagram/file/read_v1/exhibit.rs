//! What a beat of a file shows besides the drawing.

use std::num::NonZeroU16;

use super::Reader;
use super::fields::Fields;
use crate::diagram::{
    AcceptsWanted, Carriers, CarriesWanted, Case, Exhibit, Needs, ServicesFilter,
};

impl Reader {
    pub(super) fn exhibit(&mut self, mut fields: Fields) -> Option<Exhibit> {
        let before = self.errors.len();
        let kind = fields.text("exhibit");
        let exhibit = kind.and_then(|kind| match kind.as_str() {
            "services" => services(&mut fields).map(Exhibit::Services),
            "choice" => case(&mut fields).map(Exhibit::Choice),
            _ => {
                fields.refuse(
                    "this is nothing that is known here",
                    "Use `services` or `choice`.",
                );
                None
            }
        });
        fields.finish(exhibit, self, before)
    }
}

fn services(fields: &mut Fields) -> Option<ServicesFilter> {
    let mut filter = ServicesFilter::default();
    if fields.has("carries") {
        let words = "one of `any`, `system-assigned`, `user-assigned`, `not-both` and `none`";
        filter.carries = Some(fields.one_of("carries", CarriesWanted::from_slug, words)?);
    }
    if fields.has("accepts") {
        let words = "one of `tokens`, `secrets-too` and `none`";
        filter.accepts = Some(fields.one_of("accepts", AcceptsWanted::from_slug, words)?);
    }
    Some(filter)
}

fn case(fields: &mut Fields) -> Option<Case> {
    let needs = if fields.has("needs") {
        let words = "`some-more` or `different`";
        let is_known = |text: &str| match text {
            "some-more" => Some(true),
            "different" => Some(false),
            _ => None,
        };
        if fields.one_of("needs", is_known, words)? {
            Needs::SomeMore(at_least_one(fields, "withMore")?)
        } else {
            Needs::Different
        }
    } else {
        Needs::Same
    };
    Some(Case {
        hosts: at_least_one(fields, "hosts")?,
        targets: at_least_one(fields, "targets")?,
        needs,
        come_and_go: fields.flag("comeAndGo")?,
        before_creation: fields.flag("beforeCreation")?,
        ends_with_host: fields.flag("endsWithHost")?,
        audit_each: fields.flag("auditEach")?,
        carriers: Carriers {
            without_system_assigned: count(fields, "withoutSystemAssigned")?,
            without_user_assigned: count(fields, "withoutUserAssigned")?,
            not_freely: count(fields, "notFreely")?,
        },
    })
}

fn at_least_one(fields: &mut Fields, key: &str) -> Option<NonZeroU16> {
    let number = fields.number(key)?;
    let fits = u16::try_from(number).ok().and_then(NonZeroU16::new);
    if fits.is_none() {
        too_many(fields, key);
    }
    fits
}

/// A number; none where the key is left out.
fn count(fields: &mut Fields, key: &str) -> Option<u16> {
    let number = fields.number_if_any(key)?.unwrap_or(0);
    let fits = u16::try_from(number).ok();
    if fits.is_none() {
        too_many(fields, key);
    }
    fits
}

fn too_many(fields: &mut Fields, key: &str) {
    fields.refuse(
        &format!("`{key}` is no number of hosts or targets that is counted here"),
        "Write a whole number from 1 to 65535.",
    );
}
