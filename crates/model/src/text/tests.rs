use super::*;

/// A language in which everything stands in brackets.
struct Brackets;

impl Dictionary for Brackets {
    fn say(&self, id: &str, arguments: &[(&'static str, Argument)]) -> Option<String> {
        let arguments: Vec<String> = arguments
            .iter()
            .map(|(name, argument)| match argument {
                Argument::Words(words) => format!("{name}: {words}"),
                Argument::Number(number) => format!("{name}: number {number}"),
            })
            .collect();
        (!id.contains("unknown")).then(|| format!("[{id}|{}]", arguments.join(", ")))
    }
}

#[test]
fn a_sentence_is_english_until_it_is_told_with_all_that_was_put_in() {
    let who = say!("{name}’s identity", name = "web-vm");
    let text = say!("{who} gets no token.", who);
    assert_eq!(text, "web-vm’s identity gets no token.");
    let told = text.told(&Brackets);
    assert_eq!(
        told,
        "[who-gets-no-token|who: [name-s-identity|name: web-vm]]"
    );
    assert!(told.is_translated() && !text.is_translated());
}

#[test]
fn names_are_told_as_they_are_and_numbers_as_numbers() {
    assert_eq!(Text::from("web-vm").told(&Brackets), "web-vm");
    assert!(!Text::from("web-vm").told(&Brackets).is_translated());
    let text = say!("{count} in reach", count = 3_usize);
    assert_eq!(text, "3 in reach");
    assert_eq!(text.told(&Brackets), "[count-in-reach|count: number 3]");
}

#[test]
fn a_sentence_that_a_language_does_not_say_stays_english_whole() {
    let inner = say!("the other");
    let text = say!("an unknown thing: {inner}", inner);
    let told = text.told(&Brackets);
    assert_eq!(told, "an unknown thing: the other");
    assert!(!told.is_translated());
}

#[test]
fn the_beginning_of_a_sentence_gets_a_capital_unless_it_is_a_name() {
    let user = say!("the user-assigned identity {name}", name = "mi");
    assert_eq!(user.capitalized(), "The user-assigned identity mi");
    let system = say!("{name}’s identity", name = "web-vm");
    assert_eq!(system.capitalized(), "web-vm’s identity");
    assert_eq!(Text::from("web-vm").capitalized(), "web-vm");
    let listed = Text::listed("endpoint", "the token service").capitalized();
    assert_eq!(listed, "The token service");
    assert_eq!(listed.told(&Brackets), "[endpoint-the-token-service|]");
}

#[test]
fn sentences_follow_each_other() {
    let one = say!("One.");
    assert_eq!(one.clone().then(say!("Two.")), "One. Two.");
    assert_eq!(one.clone().then(""), "One.");
    assert_eq!(Text::empty().then(one), "One.");
}

#[test]
fn a_template_speaks_of_what_it_is_given_and_of_nothing_else() {
    assert!(is_well_made("{a} and {b_c}", &["a", "b_c"]));
    assert!(is_well_made("Nothing.", &[]));
    for (template, names) in [
        ("{a} and {b}", &["a"][..]),
        ("{a}", &["a", "b"]),
        ("{a", &["a"]),
        ("{}", &[]),
        ("{ab}", &["a"]),
    ] {
        assert!(!is_well_made(template, names), "{template}");
    }
}

#[test]
fn ids_are_readable_and_long_ones_are_cut() {
    let id = id::of_template;
    assert_eq!(id("{who} gets no token."), "who-gets-no-token");
    assert_eq!(id("404 it is"), "of-404-it-is");
    let long = "The token proves who asks. What they may do is a separate question: the database";
    assert!(id(long).starts_with("the-token-proves-who-asks-what-they-may-do-is-a-separate-"));
    assert_ne!(id(long), id(&format!("{long}s")));
    assert_eq!(id::of_listed("do", "read a blob"), "do-read-a-blob");
}
