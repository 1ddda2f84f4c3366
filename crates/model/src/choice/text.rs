//! The choice as text: for those who read, and for reviews.

use std::fmt::Display;

use super::{Demand, Design, recommend};
use crate::diagram::{Case, Needs};
use crate::text::Text;

/// The case, what each design costs and misses, and what is recommended.
#[must_use]
pub fn to_text(case: &Case) -> String {
    let chosen = recommend(case);
    let mut text = format!("{}\n", of_case(case));
    for weighed in &chosen.weighed {
        let mut line = format!(
            "- {}: identities {}, role assignments {}",
            weighed.design.name(),
            thousands(weighed.identities),
            thousands(weighed.role_assignments)
        );
        if !weighed.misses.is_empty() {
            let misses = weighed.misses.iter().copied().map(Demand::name);
            let misses: Vec<String> = misses.map(Text::into_string).collect();
            line.push_str(&format!("; it misses that {}", misses.join(", and that ")));
        }
        text.push_str(&line);
        text.push_str(".\n");
    }
    text.push_str(&format!(
        "Recommended: {}. {}\n",
        chosen.design.name(),
        Design::sentence(chosen.design)
    ));
    for argument in &chosen.arguments {
        text.push_str(&format!(
            "- {} ({}): {}\n",
            argument.speaks_for.name(),
            argument.source.url().unwrap_or_default(),
            argument.words
        ));
    }
    text
}

fn of_case(case: &Case) -> String {
    let mut asked = vec![
        format!("hosts {}", thousands(case.hosts)),
        format!("targets of each {}", thousands(case.targets)),
        match case.needs {
            Needs::Same => "all need the same".to_owned(),
            Needs::SomeMore(_) => format!(
                "of them needing one thing more {}",
                thousands(case.with_more())
            ),
            Needs::Different => "each needs something else".to_owned(),
        },
    ];
    let demands = [
        (case.come_and_go, "hosts come and go"),
        (case.before_creation, "granted before the host is there"),
        (case.ends_with_host, "ends with the host"),
        (case.audit_each, "logs name the host"),
    ];
    let demands = demands.into_iter().filter(|(is_asked, _)| *is_asked);
    asked.extend(demands.map(|(_, words)| words.to_owned()));
    format!("The case: {}.", asked.join(", "))
}

/// A whole number as people read it: with a comma between its thousands.
#[must_use]
pub fn thousands(number: impl Display) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
