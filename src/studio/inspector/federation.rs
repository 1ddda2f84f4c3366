//! Whose tokens does an identity trust, and who is a pod in its cluster?

use std::rc::Rc;

use vouchsafe_model::diagram::{
    Edit, NewFederatedCredential, NodeId, PrincipalId, Subject, Workload,
};
use vouchsafe_model::flow::ids;
use yew::prelude::*;

use super::access::remove;
use super::copy::CopyLine;
use super::row::{Section, nothing};
use crate::language::{Words, use_words};
use crate::store::Action;
use crate::store::select::{TrustDetails, TrustRow, WorkloadDetails};
use crate::studio::hooks::{Dispatch, use_dispatch};
use crate::widget::{
    ButtonKind, ButtonSize, Choice, Disclosure, IconName, MenuButton, MenuEntry, MenuItem, Select,
    Switch, TextField,
};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct TrustSectionProps {
    pub(super) details: TrustDetails,
}

/// The federated credentials of an identity or application, each to be changed in
/// place.
#[component]
pub(super) fn TrustSection(props: &TrustSectionProps) -> Html {
    let (dispatch, words) = (use_dispatch(), use_words());
    let details = &props.details;
    let entries: Rc<[MenuEntry]> = details
        .choices
        .iter()
        .enumerate()
        .map(|(index, it)| MenuEntry::Item(MenuItem::new(index.to_string(), it.words.clone())))
        .collect();
    let onselect = {
        let (dispatch, choices) = (dispatch.clone(), details.choices.clone());
        let identity = details.identity;
        Callback::from(move |index: AttrValue| {
            let choice = index.parse().ok().and_then(|it: usize| choices.get(it));
            if let Some(choice) = choice {
                dispatch.send(Action::Edit(Edit::AddFederatedCredential {
                    identity,
                    what: choice.what.clone(),
                }));
            }
        })
    };
    let add = html! {
        <MenuButton label={words.deny_add()} icon={IconName::Plus} kind={ButtonKind::Ghost} size={ButtonSize::Small}
            {entries} {onselect} />
    };
    html! {
        <Section title={words.details_federated()} count={details.rows.len()} action={add}>
            if details.rows.is_empty() {
                { nothing(words.details_federated_none()) }
            }
            { for details.rows.iter().map(|row| trust(&words, &dispatch, row)) }
        </Section>
    }
}

fn trust(words: &Words, dispatch: &Dispatch, row: &TrustRow) -> Html {
    let credential = row.id;
    let field = |label: String,
                 value: &str,
                 hint: Option<String>,
                 change: fn(&mut NewFederatedCredential, String)| {
        let (dispatch, what) = (dispatch.clone(), row.what.clone());
        let onchange = Callback::from(move |text: String| {
            let mut what = what.clone();
            change(&mut what, text.trim().to_owned());
            dispatch.send(Action::Edit(Edit::ChangeFederatedCredential {
                credential,
                what,
            }));
        });
        html! {
            <TextField {label} wire=true value={value.to_owned()} hint={hint.map(AttrValue::from)}
                max_length={600_u32} {onchange} />
        }
    };
    let what = &row.what;
    let whose = match &row.of {
        Some(name) => words.details_federated_tokens_of(name.as_str()),
        None => words.details_federated_of_none(),
    };
    html! {
        <Disclosure key={row.id.to_string()} label={what.name.clone()} open=true>
            <div class="call-form">
                <p class="details__hint">{ whose }</p>
                { field(words.details_issuer(), &what.issuer, Some(words.details_issuer_hint()),
                    |what, text| what.issuer = text) }
                { field(words.details_subject(), &what.subject, None, |what, text| what.subject = text) }
                { field(words.call_audience(), &what.audience, None, |what, text| what.audience = text) }
                <div>
                    { remove(dispatch, words.details_federated_delete(what.name.as_str()),
                        Subject::FederatedCredential(credential), true) }
                </div>
            </div>
        </Disclosure>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct WorkloadSectionProps {
    pub(super) details: WorkloadDetails,
}

/// What stands in the place of “nobody” and “not drawn”.
const NONE: &str = "";

/// Who a pod is in its cluster, and what the cluster says of it.
#[component]
pub(super) fn WorkloadSection(props: &WorkloadSectionProps) -> Html {
    let (dispatch, words) = (use_dispatch(), use_words());
    let details = &props.details;
    let workload = &details.workload;
    let text = |change: fn(&mut Workload, String)| {
        let update = update(&dispatch, details);
        Callback::from(move |text: String| update(&|workload| change(workload, text.clone())))
    };
    let node = |change: fn(&mut Workload, Option<NodeId>)| {
        let update = update(&dispatch, details);
        Callback::from(move |number: AttrValue| {
            let node = number.parse().ok().map(NodeId::new);
            update(&|workload| change(workload, node));
        })
    };
    let truth = |change: fn(&mut Workload, bool)| {
        let update = update(&dispatch, details);
        Callback::from(move |is: bool| update(&|workload| change(workload, is)))
    };
    let mut identities = choices(words.details_no_annotation(), &details.identities);
    // It may be annotated with the client id of one that is gone: a mistake people make.
    if let Some(identity) = workload.identity
        && details.identities.iter().all(|(id, _)| *id != identity)
    {
        let client_id = ids::client_id(PrincipalId::of_node(identity));
        identities.push(Choice::new(
            identity.number().to_string(),
            words.details_deleted_id(client_id.to_string()),
        ));
    }
    let chosen = |node: Option<NodeId>| node.map_or(NONE.to_owned(), |it| it.number().to_string());
    html! {
        <Section title={words.details_workload()}>
            <div class="call-form">
                <TextField label={words.details_namespace()} wire=true value={workload.namespace.clone()} max_length={63_u32}
                    onchange={text(|it, text| it.namespace = text)} />
                <TextField label={words.details_service_account()} wire=true value={workload.service_account.clone()}
                    max_length={128_u32} onchange={text(|it, text| it.service_account = text)} />
                <Select label={words.details_client_id_of()} choices={Rc::from(identities)} value={chosen(workload.identity)}
                    hint={words.details_annotation_hint()}
                    onchange={node(|it, node| it.identity = node)} />
                if !details.clusters.is_empty() {
                    <Select label={words.details_cluster()} choices={Rc::from(choices(words.details_not_drawn(), &details.clusters))}
                        value={chosen(workload.cluster)} onchange={node(|it, node| it.cluster = node)} />
                }
                <Switch label={words.details_label()} checked={workload.is_labeled}
                    hint={words.details_label_hint()}
                    onchange={truth(|it, is| it.is_labeled = is)} />
                <Switch label={words.details_issuer_reached()} checked={workload.has_public_issuer}
                    hint={words.details_issuer_reached_hint()}
                    onchange={truth(|it, is| it.has_public_issuer = is)} />
                <CopyLine label={words.details_issuer()} value={details.issuer.clone()} />
                <CopyLine label={words.details_subject()} value={details.subject.clone()} />
            </div>
        </Section>
    }
}

/// What changes the service account.
fn update(
    dispatch: &Dispatch,
    details: &WorkloadDetails,
) -> impl Fn(&dyn Fn(&mut Workload)) + use<> {
    let (dispatch, pod, workload) = (dispatch.clone(), details.pod, details.workload.clone());
    move |change| {
        let mut workload = workload.clone();
        change(&mut workload);
        dispatch.send(Action::Edit(Edit::SetWorkload { pod, workload }));
    }
}

fn choices(none: String, nodes: &[(NodeId, String)]) -> Vec<Choice> {
    let named = nodes
        .iter()
        .map(|(id, name)| Choice::new(id.number().to_string(), name.clone()));
    std::iter::once(Choice::new(NONE, none))
        .chain(named)
        .collect()
}
