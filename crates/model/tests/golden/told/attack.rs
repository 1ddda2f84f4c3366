//! Can everything about an attack be told in another language?

use std::cell::RefCell;
use std::collections::BTreeSet;

use vouchsafe_model::azure::local_auth::LocalKind;
use vouchsafe_model::compromise::{compare, reach};
use vouchsafe_model::diagram::Diagram;
use vouchsafe_model::flow::Timestamp;
use vouchsafe_model::text::{Argument, Dictionary, Text};

use super::super::attacks::Attack;
use super::ids;

/// What of a SAS is written in letters.
const LETTERS: [&str; 3] = ["letters", "services", "levels"];

/// A language that says everything that translators know of, between brackets.
struct Brackets {
    known: BTreeSet<&'static str>,
    names: BTreeSet<String>,
    /// What was put into sentences that is neither told nor a name.
    english: RefCell<BTreeSet<String>>,
}

impl Dictionary for Brackets {
    fn say(&self, id: &str, arguments: &[(&'static str, Argument)]) -> Option<String> {
        assert!(
            self.known.contains(id),
            "no translator knows of {id}: list its words in text/catalogue.rs"
        );
        for (name, argument) in arguments {
            if let Argument::Words(words) = argument
                && !LETTERS.contains(name)
                && !Self::is_told(words)
                && !self.is_in_no_language(words)
            {
                self.english.borrow_mut().insert(words.clone());
            }
        }
        Some(format!("‹{id}›"))
    }
}

impl Brackets {
    fn of(diagram: &Diagram) -> Self {
        let nodes = diagram.nodes().map(|node| node.name.clone());
        let resources = || diagram.nodes().filter_map(|node| node.resource());
        let within = resources().flat_map(|it| {
            let parts = it.parts.iter().map(|it| it.name.clone());
            let holders = it.holders.iter().map(|it| it.name.clone());
            let policies = it.policies.iter().map(|it| it.name.clone());
            let settings = it.settings.iter().map(|it| it.name.clone());
            parts.chain(holders).chain(policies).chain(settings)
        });
        let credentials = diagram.nodes().flat_map(|node| {
            let credentials = diagram.client_credentials(node.id).iter();
            credentials.map(|it| it.name.clone())
        });
        let logins = [LocalKind::Sql, LocalKind::ServiceBus].map(|it| it.row().holder);
        Self {
            known: ids(),
            names: nodes
                .chain(within)
                .chain(credentials)
                .chain(logins.map(str::to_owned))
                .collect(),
            english: RefCell::default(),
        }
    }

    fn is_told(words: &str) -> bool {
        words.starts_with('‹') && words.ends_with('›')
    }

    /// Whether it is a name, an address, a header, a date or a duration.
    fn is_in_no_language(&self, words: &str) -> bool {
        let is_word = words.chars().all(|letter| letter.is_ascii_lowercase());
        self.names.contains(words)
            || words == "Metadata: true"
            || words.starts_with("KEY ")
            || words.starts_with(|first: char| first.is_ascii_digit())
            || !(is_word || words.contains(' '))
    }

    /// Holds that a text is told, with all that was put into it.
    #[track_caller]
    fn tells(&self, text: &Text) {
        let told = text.told(self);
        assert!(
            text.is_empty() || Self::is_told(&told),
            "this can be told in no other language: “{told}”; write it with `say!`"
        );
        let english = self.english.borrow();
        assert!(
            english.is_empty(),
            "“{text}” stays English in parts: {english:?}"
        );
    }
}

/// Holds that all can be told of what is reached, and how.
pub(crate) fn reach_can_be_told(attack: &Attack) {
    let Attack {
        drawing,
        foothold,
        now,
    } = attack;
    let diagram = &drawing.diagram;
    let reach = reach(diagram, foothold, *now);
    let language = Brackets::of(diagram);
    language.tells(&foothold.words(diagram));
    language.tells(&foothold.sentence(diagram));
    for gain in &reach.gains {
        language.tells(&gain.loot.words(diagram));
        language.tells(&gain.how);
        language.tells(&gain.lifetime.words(*now));
    }
    for stopped in &reach.stopped {
        language.tells(&stopped.why);
    }
    for remedy in &reach.remedies {
        language.tells(&remedy.title);
        language.tells(&remedy.why);
        language.tells(&remedy.effect.words());
    }
    let told = reach.told(&language);
    let how = told.gains.iter().map(|it| &it.how);
    let why = told.stopped.iter().map(|it| &it.why);
    let remedies = told.remedies.iter().flat_map(|it| [&it.title, &it.why]);
    let mut texts = how.chain(why).chain(remedies);
    assert!(texts.all(Text::is_translated));
    // All but the sentences are as they were.
    assert_eq!(told.reached, reach.reached);
    assert_eq!(told.targets(), reach.targets());
}

/// Holds that all can be told of what credentials are worth.
pub(crate) fn comparison_can_be_told(diagram: &Diagram, now: Timestamp) {
    let language = Brackets::of(diagram);
    for row in compare(diagram, now) {
        language.tells(&row.what);
        language.tells(&row.lifetime.words(now));
        let told = row.told(&language);
        assert!(told.what.is_translated());
        let stop = told.stop.as_ref();
        assert!(stop.is_none_or(|(title, _)| title.is_translated()));
        if let Some((title, effect)) = &row.stop {
            language.tells(title);
            language.tells(&effect.words());
        }
    }
}
