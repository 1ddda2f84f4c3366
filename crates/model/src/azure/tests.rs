//! What every table promises.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::hosts::Calls;
use super::http::{Body, Header, HttpRefusal};
use super::local_auth::{LocalKind, LocalRefusals};
use super::operations::{ManagedTarget, Permission, ScopeLevel, Targets, Wire};
use super::services::{AuthorizationSystem, ServiceRefusals};
use super::*;
use crate::access::{Plane, Wildcards, matches};

fn is_kebab_case(slug: &str) -> bool {
    slug.split('-').all(|word| {
        !word.is_empty()
            && word
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
    })
}

fn check_slugs(slugs: impl Iterator<Item = &'static str>) {
    let mut seen = BTreeSet::new();
    for slug in slugs {
        assert!(is_kebab_case(slug), "{slug}");
        assert!(seen.insert(slug), "{slug} occurs twice");
    }
}

/// The patterns of one block that grant `action` on `plane`.
fn grants(role: &BuiltInRole, plane: Plane, action: &str) -> bool {
    let fits = |patterns: &[&str]| {
        patterns
            .iter()
            .any(|pattern| matches(pattern, action, Wildcards::AsWritten))
    };
    role.permissions.iter().any(|block| match plane {
        Plane::Control => fits(block.actions) && !fits(block.not_actions),
        Plane::Data => fits(block.data_actions) && !fits(block.not_data_actions),
    })
}

fn refusals(service: Service) -> Vec<HttpRefusal> {
    let keys = service.row().shared_key;
    let of_keys = keys
        .into_iter()
        .flat_map(|row| [row.authentication_failed, row.not_permitted, row.token_only]);
    let of_sas = keys.and_then(|row| row.sas).into_iter().flat_map(|sas| {
        [
            sas.authentication_failed,
            sas.not_now,
            sas.lacks_permission,
            sas.wrong_service,
            sas.wrong_level,
            sas.revoked,
            sas.no_policy,
            sas.signer_may_not,
        ]
    });
    let of_local = LocalKind::of_service(service).map(|kind| kind.row().refusals);
    let of_local = of_local.into_iter().flat_map(|refusals| match refusals {
        LocalRefusals::Http {
            not_permitted,
            wrong,
        } => vec![not_permitted, wrong],
        LocalRefusals::Session { .. } => Vec::new(),
    });
    let mut refusals = refusals_of_tokens(service);
    refusals.extend(of_keys);
    refusals.extend(of_sas);
    refusals.extend(of_local);
    refusals
}

fn mode_refusals() -> Vec<HttpRefusal> {
    let rows = Mode::all().map(|mode| mode.row().refusals);
    rows.flat_map(|it| [it.unauthenticated, it.invalid_token, it.unauthorized])
        .flatten()
        .collect()
}

fn refusals_of_tokens(service: Service) -> Vec<HttpRefusal> {
    match service.row().refusals {
        ServiceRefusals::Http(refusals) => [
            Some(refusals.unauthenticated),
            Some(refusals.invalid_token),
            Some(refusals.unauthorized),
            refusals.denied,
            refusals.unauthorized_on_linked,
        ]
        .into_iter()
        .flatten()
        .collect(),
        ServiceRefusals::Session(_) => Vec::new(),
    }
}

fn token_refusals() -> impl Iterator<Item = HttpRefusal> {
    TokenEndpoint::all()
        .filter_map(|endpoint| endpoint.row().wire.as_ref())
        .flat_map(|wire| {
            let refusals = wire.refusals.iter().map(|refusal| refusal.answer);
            refusals.chain(wire.challenge.map(|challenge| challenge.answer))
        })
}

/// How operations are refused for what they find, whoever asks.
fn refusals_of_operations() -> impl Iterator<Item = HttpRefusal> {
    Operation::all().flat_map(|operation| {
        let of_model = models::ModelNeed::of(operation).map(|it| it.refusal);
        let of_assignment = conflicts::NewAssignment::of(operation).map(|it| it.refusal);
        of_model.into_iter().chain(of_assignment)
    })
}

fn bodies() -> Vec<Body> {
    let mut bodies: Vec<Body> = Service::all()
        .flat_map(refusals)
        .chain(token_refusals())
        .chain(directory::REFUSALS.into_iter().copied())
        .chain(mode_refusals())
        .chain(refusals_of_operations())
        .filter_map(|refusal| refusal.body)
        .collect();
    for operation in Operation::all() {
        if let Wire::Http(call) = operation.row().wire {
            bodies.extend(call.body);
            bodies.extend(call.success.body);
        }
    }
    bodies
}

#[test]
fn operations_that_take_tokens_only_exist() {
    let shared_keys = || Service::all().filter_map(|service| service.row().shared_key);
    assert!(shared_keys().count() > 0);
    let with_sas = shared_keys().filter_map(|row| row.sas);
    let with_sas = with_sas.flat_map(|sas| sas.operations.iter().map(|(slug, _)| slug));
    let token_only = shared_keys().flat_map(|row| row.token_only_operations);
    for slug in token_only.chain(with_sas) {
        let operation = Operation::from_slug(slug).unwrap();
        assert!(operation.row().service.row().shared_key.is_some());
    }
}

/// Every template of the tables.
fn templates() -> Vec<&'static str> {
    let mut templates = Vec::new();
    let values_of = |headers: &'static [Header]| {
        headers
            .iter()
            .map(|header| header.value)
            .collect::<Vec<_>>()
    };
    for service in Service::all() {
        let row = service.row();
        templates.push(row.host_name);
        templates.extend(row.accepted_audiences);
        templates.extend(values_of(row.required_headers));
        if let ServiceRefusals::Session(refusals) = row.refusals {
            templates.push(refusals.unauthenticated.message);
            templates.push(refusals.invalid_token.message);
            templates.push(refusals.login_failed.message);
            templates.push(refusals.permission_denied.message);
        }
        let of_local = LocalKind::of_service(service).map(|kind| kind.row().refusals);
        if let Some(LocalRefusals::Session {
            not_permitted,
            wrong,
        }) = of_local
        {
            templates.extend([not_permitted.message, wrong.message]);
        }
    }
    templates.push(directory::TOKEN_ENDPOINT);
    let of_directory = directory::REFUSALS.into_iter().copied();
    for refusal in Service::all()
        .flat_map(refusals)
        .chain(token_refusals())
        .chain(of_directory)
        .chain(refusals_of_operations())
    {
        templates.push(refusal.message);
        templates.extend(values_of(refusal.headers));
    }
    for endpoint in TokenEndpoint::all() {
        if let Some(wire) = &endpoint.row().wire {
            templates.extend(values_of(wire.headers));
            templates.extend(wire.answer.iter().map(|field| field.value));
        }
    }
    for operation in Operation::all() {
        match operation.row().wire {
            Wire::Http(call) => {
                templates.push(call.path);
                templates.extend(values_of(call.headers));
                templates.extend(values_of(call.success.headers));
            }
            Wire::Session(call) => templates.extend([call.login, call.statement]),
        }
        if let Permission::Database(permission) = operation.row().permission {
            templates.push(permission.create_user);
            templates.push(permission.grant);
        }
    }
    templates.extend(DataRole::all().map(|role| role.row().command));
    templates.extend(bodies().iter().map(|body| body.text));
    templates
}

#[test]
fn slugs_are_kebab_case_and_occur_once() {
    check_slugs(ResourceKind::all().map(ResourceKind::slug));
    check_slugs(PartKind::all().map(PartKind::slug));
    check_slugs(Host::all().map(Host::slug));
    check_slugs(TokenEndpoint::all().map(TokenEndpoint::slug));
    check_slugs(Service::all().map(Service::slug));
    check_slugs(Operation::all().map(Operation::slug));
    check_slugs(DataRole::all().map(DataRole::slug));
    check_slugs(Mode::all().map(Mode::slug));
}

#[test]
fn a_slug_leads_back_to_its_row() {
    for kind in ResourceKind::all() {
        assert_eq!(ResourceKind::from_slug(kind.slug()), Some(kind));
        let json = serde_json::to_string(&kind).unwrap();
        assert_eq!(serde_json::from_str::<ResourceKind>(&json).unwrap(), kind);
    }
    let error = "mainframe".parse::<ResourceKind>().unwrap_err();
    assert_eq!(
        error.to_string(),
        "`mainframe` is not a kind of resource of this version"
    );
}

#[test]
fn every_row_names_its_sources() {
    let sources = ResourceKind::all()
        .map(|kind| kind.row().sources)
        .chain(PartKind::all().map(|part| part.row().sources))
        .chain(Host::all().map(|host| host.row().sources))
        .chain(TokenEndpoint::all().map(|endpoint| endpoint.row().sources))
        .chain(Service::all().map(|service| service.row().sources))
        .chain(Operation::all().map(|operation| operation.row().sources));
    for row in sources {
        assert!(!row.is_empty());
        assert!(row.iter().all(|source| !source.text().is_empty()));
    }
    let of_operations = refusals_of_operations();
    let of_services = Service::all().flat_map(refusals);
    for refusal in of_services.chain(token_refusals()).chain(of_operations) {
        assert!(!refusal.source.text().is_empty());
    }
}

#[test]
fn templates_use_known_placeholders_only() {
    for text in templates() {
        for name in template::placeholders(text) {
            assert!(template::PLACEHOLDERS.contains(&name), "{name} in {text}");
        }
    }
}

/// What looks like a date, such as the one in `api-version=2026-04-01`.
fn dates(text: &str) -> impl Iterator<Item = &str> {
    const FORM: &str = "0000-00-00";
    let has_form = |window: &str| {
        window.bytes().zip(FORM.bytes()).all(|(byte, form)| {
            if form == b'0' {
                byte.is_ascii_digit()
            } else {
                byte == form
            }
        })
    };
    (0..text.len())
        .filter_map(|at| text.get(at..at + FORM.len()))
        .filter(move |window| has_form(window))
}

#[test]
fn nothing_in_the_tables_is_younger_than_model_time() {
    let start = crate::flow::Timestamp::START.to_string();
    let (today, _) = start.split_once('T').unwrap();
    let mut count = 0;
    for template in templates() {
        for date in dates(template) {
            assert!(date <= today, "{date} in {template}");
            count += 1;
        }
    }
    assert!(count > 20, "only {count} dates were found");
}

#[test]
fn every_placeholder_is_used() {
    let used: BTreeSet<_> = templates()
        .into_iter()
        .flat_map(template::placeholders)
        .collect();
    for name in template::PLACEHOLDERS {
        assert!(used.contains(name), "{name}");
    }
}

#[test]
fn a_filled_body_is_well_formed_whatever_is_put_in() {
    for body in bodies() {
        let text = body
            .fill(|_| Some(Cow::Borrowed("a\"b\\c<d>&\n{e}")))
            .unwrap();
        if body.content_type.contains("json") {
            serde_json::from_str::<serde_json::Value>(&text)
                .unwrap_or_else(|error| panic!("{error}: {text}"));
        }
        if body.content_type.contains("xml") {
            assert_eq!(
                text.matches('<').count(),
                text.matches('>').count(),
                "{text}"
            );
            assert!(!text.contains("<d>"), "{text}");
        }
    }
}

#[test]
fn a_refusal_finds_what_its_operation_puts_in() {
    let common = |name: &str| {
        !matches!(
            name,
            template::CLAIM | template::OPERATION | template::SUBSTATUS
        )
    };
    for operation in Operation::all() {
        let row = operation.row();
        let texts = match row.service.row().refusals {
            ServiceRefusals::Http(_) => refusals(row.service)
                .iter()
                .flat_map(|refusal| {
                    let headers = refusal.headers.iter().map(|header| header.value);
                    headers.chain([refusal.message])
                })
                .collect(),
            ServiceRefusals::Session(refusals) => vec![refusals.permission_denied.message],
        };
        for name in texts.into_iter().flat_map(template::placeholders) {
            assert!(
                common(name) || row.refusal_values.iter().any(|(known, _)| *known == name),
                "{operation:?} gives no {name}"
            );
        }
    }
}

#[test]
fn the_least_role_of_an_operation_grants_it() {
    for operation in Operation::all() {
        let Permission::Rbac(permission) = operation.row().permission else {
            continue;
        };
        let role = BuiltInRole::find(permission.least_role).unwrap();
        assert!(
            grants(role, permission.plane, permission.action),
            "{} on {operation:?}",
            role.name
        );
        for further in permission.further {
            let granted = further.any_of.iter();
            assert!(
                granted
                    .clone()
                    .any(|(plane, action)| grants(role, *plane, action))
            );
        }
        for linked in permission.linked {
            let role = BuiltInRole::find(linked.least_role).unwrap();
            let is_exception = linked.exception.is_some_and(|exception| {
                exception.role == role.id
                    && role
                        .permissions
                        .iter()
                        .any(|block| block.actions.contains(&exception.pattern))
            });
            assert_ne!(
                grants(role, Plane::Control, linked.action),
                is_exception,
                "{} grants it, or is documented to",
                role.name
            );
        }
    }
}

#[test]
fn every_need_of_a_mode_is_that_of_an_operation_on_what_has_the_switch() {
    for mode in Mode::all() {
        let row = mode.row();
        assert_eq!(row.switch.row().usual.row().switch, row.switch);
        for (slug, _) in row.needs {
            let operation = Operation::named(slug);
            let mut kinds = row.switch.row().kinds.iter();
            assert!(kinds.any(|kind| operation.applies_to(*kind)), "{slug}");
        }
    }
}

#[test]
fn the_least_data_role_of_an_operation_allows_it() {
    let of_rows = Operation::all().map(|operation| (operation.slug(), operation.row().permission));
    let of_modes = Mode::all().flat_map(|mode| mode.row().needs.iter().copied());
    for (operation, permission) in of_rows.chain(of_modes) {
        let Permission::DataRole(permission) = permission else {
            continue;
        };
        let least = permission.least_role;
        assert!(least.allows(permission.action), "{operation:?}");
        // The table goes from the least to the most.
        let system = least.row().system;
        let first = system.data_roles().find(|it| it.allows(permission.action));
        assert_eq!(first, Some(least), "{operation:?}");
    }
}

#[test]
fn no_role_about_management_reads_data() {
    let Permission::Rbac(read_blob) = Operation::named("read-blob").row().permission else {
        panic!("reading a blob is a matter of roles");
    };
    for name in [
        "Owner",
        "Contributor",
        "Reader",
        "Storage Account Contributor",
    ] {
        let role = BuiltInRole::by_name(name).unwrap();
        assert!(!grants(role, read_blob.plane, read_blob.action), "{name}");
    }
}

#[test]
fn permissions_are_those_of_the_system_that_the_service_uses() {
    for operation in Operation::all() {
        let row = operation.row();
        let expected = match row.permission {
            Permission::Rbac(_) => AuthorizationSystem::AzureRbac,
            Permission::Database(_) => AuthorizationSystem::DatabaseUsers,
            Permission::DataRole(_) => AuthorizationSystem::DataRoles,
        };
        assert_eq!(row.service.row().authorization, expected, "{operation:?}");
        assert_eq!(
            matches!(row.wire, Wire::Http(_)),
            matches!(row.service.row().refusals, ServiceRefusals::Http(_)),
            "{operation:?}"
        );
    }
}

#[test]
fn every_operation_can_be_done_on_something_that_has_its_parts() {
    for operation in Operation::all() {
        let row = operation.row();
        let kinds: Vec<_> = ResourceKind::all()
            .filter(|kind| operation.applies_to(*kind))
            .collect();
        let on_scope = operations_on_scope(ScopeLevel::ResourceGroup)
            .chain(operations_on_scope(ScopeLevel::Subscription))
            .any(|other| other == operation);
        assert!(on_scope || !kinds.is_empty(), "{operation:?}");
        if row.targets == Targets::Managed(&[ManagedTarget::AnyResource]) {
            continue;
        }
        for part in row.parts {
            assert!(
                kinds.iter().all(|kind| kind.row().parts.contains(part)),
                "{operation:?} needs {part:?}"
            );
        }
    }
}

#[test]
fn every_service_is_offered_and_has_operations() {
    for service in Service::all() {
        assert!(
            Operation::all().any(|operation| operation.row().service == service),
            "{service:?}"
        );
        let offered = ResourceKind::all().any(|kind| kind.row().services.contains(&service));
        assert_eq!(
            offered,
            Operation::all().any(|operation| operation.row().service == service
                && operation.row().targets == Targets::Offering),
            "{service:?}"
        );
        let row = service.row();
        assert_eq!(
            row.accepted_audiences.first(),
            Some(&row.audience),
            "{service:?}"
        );
    }
}

#[test]
fn default_names_are_names_that_azure_takes() {
    for kind in ResourceKind::all() {
        let row = kind.row();
        assert_eq!(row.name_rule.check(row.default_name), Ok(()), "{kind:?}");
    }
    for part in PartKind::all() {
        let row = part.row();
        assert_eq!(row.name_rule.check(row.default_name), Ok(()), "{part:?}");
    }
    assert_eq!(
        scopes::USER_ASSIGNED_IDENTITY_NAME.check(scopes::USER_ASSIGNED_IDENTITY_DEFAULT_NAME),
        Ok(())
    );
}

#[test]
fn a_host_has_an_address_exactly_if_its_endpoint_is_on_the_wire() {
    for host in Host::all() {
        let row = host.row();
        let on_wire = row.endpoint.row().wire.is_some();
        assert_eq!(on_wire, row.url.starts_with("http"), "{host:?}");
        if let Calls::These(slugs) = row.calls {
            assert!(!on_wire, "{host:?}");
            for slug in slugs {
                assert!(Operation::from_slug(slug).is_some(), "{host:?}: {slug}");
            }
        }
    }
    for kind in ResourceKind::all().filter(|kind| kind.row().host.is_some()) {
        let support = kind.row().identity;
        let has_identity = support.allows_system_assigned() || support.allows_user_assigned();
        // A pod has none of its own: its service account names one.
        assert_ne!(
            has_identity,
            kind.acts_as_its_user() || kind.is_pod(),
            "{kind:?}"
        );
    }
}

#[test]
fn roles_have_distinct_ids_and_names() {
    let ids: BTreeSet<_> = BuiltInRole::all().map(|role| role.id).collect();
    let names: BTreeSet<_> = BuiltInRole::all().map(|role| role.name).collect();
    assert_eq!(ids.len(), BuiltInRole::all().count());
    assert_eq!(names.len(), BuiltInRole::all().count());
    for role in BuiltInRole::all() {
        assert!(!role.permissions.is_empty(), "{}", role.name);
        assert!(role.description.ends_with('.'), "{}", role.name);
        for block in role.permissions {
            let granted = block.actions.len() + block.data_actions.len();
            assert!(granted > 0, "{}", role.name);
        }
    }
}

#[test]
fn roles_are_found_by_the_ids_that_microsoft_publishes() {
    // Source: MicrosoftDocs/azure-docs:articles/role-based-access-control/built-in-roles.md
    for (id, name) in [
        ("8e3af657-a8ff-443c-a75c-2fe8c4bcb635", "Owner"),
        ("b24988ac-6180-42a0-ab88-20f7382dd24c", "Contributor"),
        ("acdd72a7-3385-48ef-bd42-f606fba81ae7", "Reader"),
        (
            "2a2b9908-6ea1-4ae2-8e65-a410df84e7d1",
            "Storage Blob Data Reader",
        ),
        (
            "4633458b-17de-408a-b874-0445c86b69e6",
            "Key Vault Secrets User",
        ),
        (
            "f1a07417-d97a-45cb-824c-7a7467783830",
            "Managed Identity Operator",
        ),
    ] {
        let role = BuiltInRole::find(id.parse().unwrap()).unwrap();
        assert_eq!(role.name, name);
        assert_eq!(BuiltInRole::by_name(&name.to_lowercase()), Some(role));
    }
}
