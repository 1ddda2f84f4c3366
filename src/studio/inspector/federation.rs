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
    let dispatch = use_dispatch();
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
        <MenuButton label="Add" icon={IconName::Plus} kind={ButtonKind::Ghost} size={ButtonSize::Small}
            {entries} {onselect} />
    };
    html! {
        <Section title="Federated credentials" count={details.rows.len()} action={add}>
            if details.rows.is_empty() {
                { nothing("None: it trusts nobody’s tokens. Add one, and code elsewhere needs no secret.") }
            }
            { for details.rows.iter().map(|row| trust(&dispatch, row)) }
        </Section>
    }
}

fn trust(dispatch: &Dispatch, row: &TrustRow) -> Html {
    let credential = row.id;
    let field = |label: &'static str,
                 value: &str,
                 hint: Option<&'static str>,
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
        Some(name) => format!("These are the tokens of {name}."),
        None => "Nothing that is drawn has such a token.".to_owned(),
    };
    html! {
        <Disclosure key={row.id.to_string()} label={what.name.clone()} open=true>
            <div class="call-form">
                <p class="details__hint">{ whose }</p>
                { field("Issuer", &what.issuer, Some("Compared letter by letter: a slash at the end counts."),
                    |what, text| what.issuer = text) }
                { field("Subject", &what.subject, None, |what, text| what.subject = text) }
                { field("Audience", &what.audience, None, |what, text| what.audience = text) }
                <div>
                    { remove(dispatch, format!("Delete the federated credential {}", what.name),
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
    let dispatch = use_dispatch();
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
    let mut identities = choices("None: no annotation", &details.identities);
    // It may be annotated with the client id of one that is gone: a mistake people make.
    if let Some(identity) = workload.identity
        && details.identities.iter().all(|(id, _)| *id != identity)
    {
        let client_id = ids::client_id(PrincipalId::of_node(identity));
        identities.push(Choice::new(
            identity.number().to_string(),
            format!("{client_id} (deleted)"),
        ));
    }
    let chosen = |node: Option<NodeId>| node.map_or(NONE.to_owned(), |it| it.number().to_string());
    html! {
        <Section title="Workload identity">
            <div class="call-form">
                <TextField label="Namespace" wire=true value={workload.namespace.clone()} max_length={63_u32}
                    onchange={text(|it, text| it.namespace = text)} />
                <TextField label="Service account" wire=true value={workload.service_account.clone()}
                    max_length={128_u32} onchange={text(|it, text| it.service_account = text)} />
                <Select label="Client ID of" choices={Rc::from(identities)} value={chosen(workload.identity)}
                    hint={AttrValue::from("The annotation azure.workload.identity/client-id of the service account.")}
                    onchange={node(|it, node| it.identity = node)} />
                if !details.clusters.is_empty() {
                    <Select label="Cluster" choices={Rc::from(choices("Not drawn", &details.clusters))}
                        value={chosen(workload.cluster)} onchange={node(|it, node| it.cluster = node)} />
                }
                <Switch label="Label on the pod" checked={workload.is_labeled}
                    hint={AttrValue::from("azure.workload.identity/use: \"true\". Without it, nothing is put into the pod.")}
                    onchange={truth(|it, is| it.is_labeled = is)} />
                <Switch label="Issuer can be reached" checked={workload.has_public_issuer}
                    hint={AttrValue::from("Microsoft Entra ID fetches the public keys of the cluster there.")}
                    onchange={truth(|it, is| it.has_public_issuer = is)} />
                <CopyLine label="Issuer" value={details.issuer.clone()} />
                <CopyLine label="Subject" value={details.subject.clone()} />
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

fn choices(none: &str, nodes: &[(NodeId, String)]) -> Vec<Choice> {
    let named = nodes
        .iter()
        .map(|(id, name)| Choice::new(id.number().to_string(), name.clone()));
    std::iter::once(Choice::new(NONE, none.to_owned()))
        .chain(named)
        .collect()
}
