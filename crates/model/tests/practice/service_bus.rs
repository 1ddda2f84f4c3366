//! Sending is one right, receiving another.

use super::*;

const NAME: &str = "practice-05-service-bus";
const API: &str = "orders-api";
const WORKER: &str = "orders-worker";
const BUS: &str = "sb-contoso-orders";

const SENDER: &str = "Azure Service Bus Data Sender";
const RECEIVER: &str = "Azure Service Bus Data Receiver";

const NO_SENDING: &str = "orders-worker cannot send orders";
const NO_RECEIVING: &str = "orders-api cannot receive orders";
const NO_REFUNDS_IN: &str = "Nobody sends to refunds";
const NO_REFUNDS_OUT: &str = "Nobody receives from refunds";

/// The worker has its half.
fn halve(it: &mut Exercise) {
    let own = it.own(WORKER);
    it.unassign(own);
    let orders = it.part(BUS, "orders");
    it.assign(own, RECEIVER, orders);
}

#[test]
fn each_with_an_identity_of_its_own_is_right() {
    passes(NAME, |it| {
        halve(it);
        let orders = it.part(BUS, "orders");
        let own = it.enable(API);
        it.assign(own, SENDER, orders);
    });
}

#[test]
fn a_user_assigned_identity_for_the_sender_is_right_too() {
    passes(NAME, |it| {
        halve(it);
        let orders = it.part(BUS, "orders");
        let identity = it.identity("id-orders-api", &[API]);
        it.assign(identity, SENDER, orders);
        it.name(API, "send-message", identity);
    });
}

#[test]
fn the_owner_of_the_namespace_keeps_too_much() {
    misses(
        NAME,
        |it| {
            let orders = it.part(BUS, "orders");
            let own = it.enable(API);
            it.assign(own, SENDER, orders);
        },
        &[NO_SENDING, NO_REFUNDS_IN, NO_REFUNDS_OUT, NOT_BROADER],
    );
}

#[test]
fn the_namespace_has_another_queue() {
    misses(
        NAME,
        |it| {
            halve(it);
            let bus = it.whole(BUS);
            let own = it.enable(API);
            it.assign(own, SENDER, bus);
        },
        &[NO_REFUNDS_IN, NOT_BROADER],
    );
}

#[test]
fn a_shared_identity_does_both() {
    misses(
        NAME,
        |it| {
            it.unassign(it.own(WORKER));
            let orders = it.part(BUS, "orders");
            let identity = it.identity("id-orders", &[API, WORKER]);
            it.assign(identity, SENDER, orders);
            it.assign(identity, RECEIVER, orders);
            it.name(API, "send-message", identity);
            it.name(WORKER, "receive-message", identity);
        },
        &[NO_SENDING, NO_RECEIVING],
    );
}

#[test]
fn a_connection_string_opens_the_namespace() {
    misses(
        NAME,
        |it| {
            halve(it);
            let of = it.node(BUS);
            let secret = NewSecret::Local(NewLocalSecret {
                holder: None,
                of,
                kind: LocalKind::ServiceBus,
                part: None,
                slot: KeySlot::First,
            });
            it.put_secret(API, secret);
        },
        &[NO_RECEIVING, NO_REFUNDS_IN, NO_REFUNDS_OUT, NO_SECRET],
    );
}
