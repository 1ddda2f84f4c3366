//! Lessons of the sizes that people draw, with captions that people wrote.

use vouchsafe_model::azure::BuiltInRole;
use vouchsafe_model::diagram::{Diagram, Edit, Expected, NewBeat, Run};
use vouchsafe_model::flow::{Verdict, simulate};
use vouchsafe_model::story::confirm;

use super::sizes::{Amounts, draw};

/// Titles and what is said. These are titles of the stories 5, 8 and 11 that come with the app, and of what each says the
/// sentences that are nearest to 100 characters: 102 on average. What readers and writers of links share has nothing of
/// these three stories.
pub(crate) const CAPTIONS: [(&str, &str); 24] = [
    (
        "The password in a setting",
        "The connection string with the password stands in `PAYROLL_DB`, a setting of the web app.",
    ),
    (
        "Move it into a vault",
        "The connection string goes into the vault as `payroll-db`, and the setting keeps only a reference to it.",
    ),
    (
        "An identity for payroll",
        "The app had none, so nobody read the vault for it, and the code found the text of the reference.",
    ),
    (
        "Contributor, to be quick",
        "To be quick, somebody gives the app `Contributor` on the vault. It may now change the settings of the vault, and even delete it.",
    ),
    (
        "Key Vault Secrets User",
        "To manage a vault and to read from it are two sets of actions.",
    ),
    (
        "The neighbour tries",
        "The recruiting module stands in the same resource group, has an identity of its own, and makes the same call.",
    ),
    (
        "The password changes",
        "The vault knows recruiting, and has no role for it: to be a neighbour is no permission.",
    ),
    (
        "One place to repair",
        "No setting was touched, and every app that refers to it follows.",
    ),
    (
        "Each its own",
        "Each has a system-assigned identity, and each identity needs a role of its own: two identities, two role assignments, for one and the same right.",
    ),
    (
        "A third service",
        "The team that deploys it may create services in `rg-shop`, but may not assign roles in `rg-data`.",
    ),
    (
        "One identity for one job",
        "In place of a third assignment: `id-catalog-reader`, **one** identity with **one** role, attached to all three.",
    ),
    (
        "Say which one",
        "Where none is named, App Service looks for the system-assigned identity, and that is off.",
    ),
    (
        "The next one is cheap",
        "Attach the identity, set the variable, done: no new identity, no new role assignment, and nothing to wait for.",
    ),
    (
        "A write among readers",
        "The shared identity holds `Storage Blob Data Reader` and nothing else, so the write is refused, as it should be.",
    ),
    (
        "The quick way",
        "`ca-orders` may not write, so `id-catalog-reader` gets `Storage Blob Data Contributor` as well.",
    ),
    (
        "Share what is the same",
        "So the wide role is taken back, and `ca-orders` gets a system-assigned identity **besides** the shared one.",
    ),
    (
        "Two sides of every call",
        "A call without a secret takes both: a service that can have an identity, and one that takes its token.",
    ),
    (
        "What can carry an identity?",
        "Each row says which managed identities its type allows. A row can be dragged onto the drawing, or placed with `Enter`.",
    ),
    (
        "One kind only, or never both",
        "These do not: some have one kind only, some one **or** the other, and some a user-assigned identity only beside the system-assigned one.",
    ),
    (
        "No identity of their own",
        "A pod has none either: its cluster issues tokens to its **service account**, and a user-assigned identity trusts them.",
    ),
    (
        "What accepts tokens?",
        "These accept tokens of Microsoft Entra ID, each for an **audience** of its own.",
    ),
    (
        "Each for its own audience",
        "Now the code of `app-shop` asks for a token for **storage** and shows it to the **vault**.",
    ),
    (
        "What else lets callers in",
        "These let somebody in who has a **key**, a **password** or a **signature**, and no identity at all.",
    ),
    (
        "From the list into the design",
        "A queue comes onto the drawing, a role for `app-shop`, and keys are shut out of the storage account.",
    ),
];

/// A drawing with these amounts, and a lesson of so many beats about it. In each beat a call is made and pointed at; in
/// every third a role is assigned besides.
pub(crate) fn tell(amounts: &Amounts, beats: usize, has_titles: bool) -> Diagram {
    let mut diagram = draw(amounts);
    let title = "Tickets and bookings".to_owned();
    diagram.apply(&Edit::SetTitle(title)).unwrap();
    let calls: Vec<_> = diagram.calls().cloned().collect();
    let principals: Vec<_> = diagram.principals().map(|it| it.id).collect();
    for place in 0..beats {
        // One of each story in turn.
        let (title, say) = CAPTIONS[place * 8 % 24 + place / 3];
        let call = &calls[place % calls.len()];
        let (caller, target) = (call.what.caller, call.what.target.node());
        let mut what = NewBeat {
            title: if has_titles { title } else { "" }.to_owned(),
            say: say.to_owned(),
            emphasis: vec![caller, target],
            ..NewBeat::default()
        };
        if place % 3 == 2 {
            what.edits.push(Edit::AssignRole {
                principal: principals[place / 3],
                role: BuiltInRole::by_name("Contributor").unwrap().id,
                scope: call.what.target,
                condition: None,
            });
        }
        what.runs.push(Run {
            call: call.id,
            expected: Some(
                match simulate(&diagram, call.id, diagram.now()).unwrap().verdict {
                    Verdict::Allowed { .. } => Expected::Allowed,
                    Verdict::Denied { code, .. } => Expected::Denied(code),
                    other => panic!("{other:?}"),
                },
            ),
        });
        diagram.apply(&Edit::AddBeat { place, what }).unwrap();
    }
    assert_eq!(confirm(&diagram), []);
    diagram
}
