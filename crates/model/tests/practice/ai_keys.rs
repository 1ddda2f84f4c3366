//! A model and a queue without keys.

use super::*;

const NAME: &str = "practice-09-ai-keys";
const APP: &str = "contoso-chat";
const MODEL: &str = "oai-contoso-chat";
const BUS: &str = "sb-contoso-chat";
const USER: &str = "Cognitive Services OpenAI User";

const ASKS: &str = "contoso-chat asks the model";
const SENDS: &str = "contoso-chat sends transcripts";
const NO_RECEIVING: &str = "contoso-chat cannot receive transcripts";
const NO_FETCHING: &str = "contoso-chat cannot fetch the key of the model";

/// No secrets, an identity of its own in their place, and these roles.
fn instead(it: &mut Exercise, roles: &[(&str, Scope)]) {
    it.forget_secrets(APP);
    let own = it.enable(APP);
    for (role, scope) in roles {
        it.assign(own, role, *scope);
    }
    it.prove(APP, "chat-completion", UNNAMED);
    it.prove(APP, "send-message", UNNAMED);
}

#[test]
fn a_role_for_each_of_the_two_is_right() {
    passes(NAME, |it| {
        let model = it.whole(MODEL);
        let queue = it.part(BUS, "transcripts");
        let roles = [(USER, model), ("Azure Service Bus Data Sender", queue)];
        instead(it, &roles);
    });
}

#[test]
fn a_user_assigned_identity_is_right_too() {
    passes(NAME, |it| {
        it.forget_secrets(APP);
        let identity = it.identity("id-chat", &[APP]);
        let model = it.whole(MODEL);
        let queue = it.part(BUS, "transcripts");
        it.assign(identity, USER, model);
        it.assign(identity, "Azure Service Bus Data Sender", queue);
        it.name(APP, "chat-completion", identity);
        it.name(APP, "send-message", identity);
    });
}

#[test]
fn contributor_fetches_the_key_and_opens_nothing() {
    misses(
        NAME,
        |it| {
            let group = it.whole("rg-chat");
            instead(it, &[("Contributor", group)]);
        },
        &[ASKS, SENDS, NO_FETCHING, ALL_NEEDED],
    );
}

#[test]
fn the_data_owner_of_the_queue_receives_too() {
    misses(
        NAME,
        |it| {
            let model = it.whole(MODEL);
            let queue = it.part(BUS, "transcripts");
            let roles = [(USER, model), ("Azure Service Bus Data Owner", queue)];
            instead(it, &roles);
        },
        &[NO_RECEIVING, NOT_BROADER],
    );
}

#[test]
fn a_secret_less_is_still_one_too_many() {
    misses(
        NAME,
        |it| {
            let of = it.node(BUS);
            let model = it.whole(MODEL);
            instead(it, &[(USER, model)]);
            let secret = NewSecret::Local(NewLocalSecret {
                holder: None,
                of,
                kind: LocalKind::ServiceBus,
                part: None,
                slot: KeySlot::First,
            });
            it.put_secret(APP, secret);
        },
        &[NO_SECRET, NO_RECEIVING],
    );
}
