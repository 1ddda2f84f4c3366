//! The list as text: for those who read, and for reviews.

use super::{Accepted, Entry, entries, management_audience};
use crate::azure::ResourceKind;
use crate::diagram::ServicesFilter;
use crate::flow::list;

/// The list as plain text, a paragraph for each category.
#[must_use]
pub fn to_text(filter: ServicesFilter) -> String {
    let mut text = String::new();
    let mut category = None;
    for entry in entries(filter) {
        let row = entry.kind.row();
        if category != Some(row.category) {
            category = Some(row.category);
            text.push_str(&format!("{}\n", row.category.name()));
        }
        text.push_str(&line(&entry));
    }
    let not_managed = ResourceKind::all().filter(|kind| kind.row().arm_type.is_empty());
    let not_managed: Vec<String> = not_managed
        .map(|kind| kind.row().plural.to_owned())
        .collect();
    text.push_str(&format!(
        "Azure Resource Manager manages all but {}, and accepts tokens for {}. What lets callers in \
         without a token is listed as far as the model covers it.\n",
        list(&not_managed),
        management_audience()
    ));
    text
}

fn line(entry: &Entry) -> String {
    let row = entry.kind.row();
    let mut text = format!("- {}: {}.", row.name, entry.carries.words());
    for accepted in &entry.accepts {
        text.push(' ');
        text.push_str(&accepts(accepted));
    }
    text.push('\n');
    text
}

fn accepts(accepted: &Accepted) -> String {
    let row = accepted.service.row();
    let mut text = format!(
        "{} accepts tokens for {}; {} decide.",
        row.name,
        row.audience,
        accepted.decided_by()
    );
    let others: Vec<&str> = accepted.others.iter().map(|it| it.what.as_str()).collect();
    if !others.is_empty() {
        text.push_str(&format!(
            " It lets in with {} as well.",
            others.join(" or ")
        ));
    }
    text
}
