//! Traces compared with what they were when somebody last read them.
//!
//! `UPDATE_GOLDEN=1 cargo test -p vouchsafe-model --test golden` writes them anew;
//! read the difference before committing it.

#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "what is drawn for a test must be accepted"
)]

mod golden {
    pub(crate) mod attacks;
    pub(crate) mod data_roles;
    pub(crate) mod drawing;
    pub(crate) mod federation;
    pub(crate) mod local;
    pub(crate) mod mermaid;
    pub(crate) mod references;
    pub(crate) mod roles;
    pub(crate) mod secrets;
    pub(crate) mod storage;
    pub(crate) mod stories;
    pub(crate) mod time;
    pub(crate) mod told;
}

#[path = "support/told.rs"]
#[expect(dead_code, reason = "these tests tell traces one by one")]
mod told;

use golden::drawing::Drawing;
use vouchsafe_model::compromise::{self, compare, reach};
use vouchsafe_model::flow::{Timestamp, simulate, to_json, to_text};
use vouchsafe_model::interop::har::to_har;
use vouchsafe_model::interop::mermaid::to_mermaid;

/// The trace of the drawing's call as text.
fn rendered(drawing: &Drawing) -> String {
    let trace = simulate(&drawing.diagram, drawing.call(), drawing.diagram.now())
        .expect("the call is in the drawing");
    golden::mermaid::holds(&to_mermaid(&drawing.diagram, &trace));
    told::can_be_told(&drawing.diagram, &trace);
    to_text(&drawing.diagram, &trace)
}

#[track_caller]
fn check(name: &str, expected: &str, found: &str) {
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        let path = format!("{}/tests/golden/{name}", env!("CARGO_MANIFEST_DIR"));
        std::fs::write(path, found).expect("the golden file can be written");
        return;
    }
    assert!(
        found == expected,
        "the trace of {name} has changed; it is now:\n{found}"
    );
}

#[test]
fn programs_get_the_same_json_and_the_same_archive() {
    let drawing = golden::stories::vm_without_role();
    let trace = simulate(&drawing.diagram, drawing.call(), Timestamp::START)
        .expect("the call is in the drawing");
    check(
        "vm_without_role.json",
        include_str!("golden/vm_without_role.json"),
        &to_json(&drawing.diagram, &trace),
    );
    check(
        "vm_without_role.har",
        include_str!("golden/vm_without_role.har"),
        &to_har(&trace),
    );
}

macro_rules! sequence_diagrams {
    ($($stories:ident::$story:ident)*) => {$(
        mod $story {
            #[test]
            fn as_a_sequence_diagram() {
                let drawing = super::golden::$stories::$story();
                let trace = super::simulate(&drawing.diagram, drawing.call(), super::Timestamp::START)
                    .expect("the call is in the drawing");
                super::check(
                    concat!(stringify!($story), ".mmd"),
                    include_str!(concat!("golden/", stringify!($story), ".mmd")),
                    &super::to_mermaid(&drawing.diagram, &trace),
                );
            }
        }
    )*};
}

sequence_diagrams! {
    stories::vm_reads_blob
    stories::vm_without_role
    stories::owner_queries_database_without_a_user
    stories::a_condition_is_not_evaluated
    secrets::sas_lacks_a_permission
    secrets::certificate_gets_secret
    federation::pod_reads_blob
    federation::issuer_lacks_its_slash
    federation::application_trusts_the_identity_of_a_vm
}

macro_rules! golden {
    ($stories:ident: $($story:ident)*) => {$(
        #[test]
        fn $story() {
            check(
                concat!(stringify!($story), ".txt"),
                include_str!(concat!("golden/", stringify!($story), ".txt")),
                &rendered(&golden::$stories::$story()),
            );
        }
    )*};
}

golden! {
    stories:
    a_condition_on_the_container_holds
    a_condition_on_another_container_fails
    a_condition_spares_listing
    a_condition_on_index_tags_is_not_evaluated
    a_delegate_may_not_assign_this_role
    vm_assigns_itself_a_role
    vm_assigns_itself_a_role_that_it_has
    vm_assigns_itself_a_role_that_it_inherits
    vm_reads_blob
    vm_writes_blob_by_inheritance_through_a_group
    vm_reads_blob_with_its_only_user_assigned_identity
    vm_reads_blob_with_a_named_identity
    vm_without_identity
    vm_without_role
    vm_with_two_identities_and_none_named
    vm_names_an_identity_that_is_not_attached
    vm_names_an_identity_that_was_deleted
    vm_asks_for_the_wrong_audience
    vm_asks_for_an_audience_nobody_knows
    vm_has_a_role_on_the_neighbor
    vm_has_a_role_on_the_container_and_lists_the_account
    owner_reads_blob
    reader_writes_blob
    a_deny_assignment_outweighs_owner
    a_deny_assignment_bars_from_resource_manager
    a_condition_is_not_evaluated
    app_service_gets_secret
    app_service_without_identity
    app_service_never_picks_a_user_assigned_identity
    app_service_asks_for_the_vault_with_a_slash
    contributor_gets_secret
    functions_send_message
    functions_may_not_receive
    container_app_reads_configuration
    container_app_without_role_on_configuration
    app_service_queries_database
    owner_queries_database_without_a_user
    database_user_without_the_role
    vm_completes_a_chat
    vm_may_not_complete_a_chat
    vm_asks_a_chat_model_for_embeddings
    vm_creates_embeddings
    vm_asks_an_embedding_model_for_a_chat
    document_intelligence_reads_blob
    document_intelligence_without_identity
    document_intelligence_with_a_user_assigned_identity
    ai_services_with_a_user_assigned_identity
    vm_lists_storage_keys
    data_reader_lists_storage_keys
    vm_attaches_an_identity_it_may_not_use
    vm_reads_a_resource_group
    vm_sends_no_credential
    container_app_pulls_an_image
    container_app_may_not_pull_an_image
    registry_takes_no_token_for_a_vault
}

golden! {
    roles:
    custom_role_reads_blob
    custom_role_leaves_out_what_it_includes
    custom_role_on_the_wrong_plane
    custom_role_grants_under_a_condition_that_holds
    role_that_nobody_here_knows
    a_condition_on_the_name_of_a_secret_fails
    a_condition_on_the_name_of_a_secret_holds
    a_condition_on_a_secret_that_is_written_fails
    a_condition_on_the_vault_holds_for_its_list
    a_condition_on_the_name_of_a_secret_is_not_evaluated_for_a_list
    a_condition_on_another_repository_fails
    a_condition_on_the_repository_holds
    a_condition_on_the_path_of_a_file_holds
    a_condition_on_the_path_of_a_new_file_fails
}

golden! {
    secrets:
    connection_string_reads_blob
    account_key_sends_message
    account_key_deletes_message
    account_key_creates_container
    key_was_made_anew_after_it_was_copied
    other_key_was_made_anew
    account_lets_no_keys_in
    account_lets_no_keys_in_and_the_key_is_old
    key_of_another_account
    connection_string_of_another_account
    setting_was_deleted
    account_key_cannot_get_a_user_delegation_key
    account_key_at_the_vault
    client_secret_reads_blob
    certificate_gets_secret
    client_secret_without_role
    client_secret_was_deleted
    client_secret_has_expired
    certificate_was_deleted
    certificate_has_expired
    application_was_deleted
    client_secret_for_a_service_nobody_knows
    sas_reads_blob
    sas_lists_blobs
    sas_lacks_a_permission
    sas_has_expired
    sas_was_signed_with_a_key_made_anew_since
    sas_of_another_container
    account_lets_no_sas_in
    sas_cannot_create_a_container
    user_delegation_sas_reads_blob
    user_delegation_sas_survives_without_shared_key
    user_delegation_sas_allows_no_more_than_its_signer_may
    user_delegation_sas_lacks_a_permission
    user_delegation_keys_were_revoked
    user_delegation_sas_has_expired
    signer_of_the_user_delegation_sas_was_deleted
    account_sas_lists_containers
    account_sas_adds_a_message
    account_sas_is_for_another_service
    account_sas_is_for_another_resource_type
    account_sas_lacks_a_permission
    account_sas_was_signed_with_a_key_made_anew_since
}

macro_rules! reached {
    ($($attack:ident)*) => {$(
        #[test]
        fn $attack() {
            let golden::attacks::Attack { drawing, foothold, now } = golden::attacks::$attack();
            let reach = reach(&drawing.diagram, &foothold, now);
            check(
                concat!("attacks/", stringify!($attack), ".txt"),
                include_str!(concat!("golden/attacks/", stringify!($attack), ".txt")),
                &compromise::to_text(&drawing.diagram, &reach, now),
            );
        }
    )*

    #[test]
    fn a_remedy_takes_away_what_it_is_against() {
        $(golden::attacks::every_remedy_helps(golden::attacks::$attack());)*
    }

    #[test]
    fn what_is_reached_can_be_told_in_every_language() {
        $(golden::told::reach_can_be_told(&golden::attacks::$attack());)*
        for drawing in [
            golden::attacks::tokens_and_old_secrets(),
            golden::attacks::old_way_and_new_way(),
        ] {
            golden::told::comparison_can_be_told(&drawing.diagram, Timestamp::START);
        }
    }};
}

reached! {
    code_runs_on_a_machine
    code_runs_on_a_machine_without_identity
    an_account_key_is_leaked
    an_account_key_was_leaked_before_it_was_made_anew
    a_leaked_account_key_reaches_every_service
    a_leaked_account_sas_reaches_the_services_it_names
    a_sas_of_a_queue_is_leaked
    a_sas_of_a_table_is_leaked
    a_sas_that_names_a_policy_is_leaked
    a_sas_was_leaked_whose_policy_was_deleted
    a_sas_for_some_addresses_is_leaked
    a_leaked_key_that_the_account_does_not_let_in
    a_sas_is_leaked
    a_user_delegation_sas_is_leaked
    whoever_lists_the_keys_of_a_model_completes_chats
    whoever_lists_the_keys_of_an_account_has_its_items
    whoever_lists_the_keys_of_a_store_has_its_key_values
    whoever_lists_the_keys_of_a_cache_has_what_is_in_it
    whoever_lists_the_keys_of_a_namespace_has_its_messages
    whoever_owns_a_queue_lists_the_keys_of_its_rules
    whoever_lists_the_read_only_keys_of_an_account_reads_its_items
    a_contributor_gives_itself_an_access_policy
    a_connection_string_of_a_rule_is_leaked
    a_sas_was_leaked_that_has_expired
    a_client_secret_of_a_contributor_is_leaked
    a_token_for_storage_is_stolen
    a_token_for_resource_manager_is_stolen
    a_machine_sends_forged_requests
    a_machine_sends_forged_requests_with_headers
    a_web_app_sends_forged_requests_with_headers
    an_arc_server_sends_forged_requests_with_headers
    code_leads_from_machine_to_machine
    an_owner_of_a_group_grants_itself_what_it_lacks
    an_operator_attaches_what_it_may
    a_role_comes_through_a_group
    a_deny_assignment_stands_in_the_way
    an_application_trusts_the_identity
    code_finds_what_a_reference_names
    code_finds_no_more_than_a_reference
    code_reads_a_secret_that_was_renewed
    whoever_reads_a_vault_has_what_it_holds
    whoever_reads_a_vault_reads_what_was_renewed
    a_client_certificate_is_leaked
    a_database_password_is_leaked
    code_runs_in_a_pod
    a_pod_sends_forged_requests_with_headers
    a_token_from_cloud_shell_is_stolen
    code_runs_in_cloud_shell
    an_administrator_of_roles_is_a_reader_too
    cloud_shell_sends_forged_requests_with_headers
}

#[test]
fn tokens_side_by_side_with_old_secrets() {
    let drawing = golden::attacks::tokens_and_old_secrets();
    let rows: String = compare(&drawing.diagram, Timestamp::START)
        .iter()
        .map(golden::attacks::row)
        .collect();
    check(
        "attacks/tokens_side_by_side_with_old_secrets.txt",
        include_str!("golden/attacks/tokens_side_by_side_with_old_secrets.txt"),
        &rows,
    );
}

#[test]
fn credentials_side_by_side() {
    let drawing = golden::attacks::old_way_and_new_way();
    let rows: String = compare(&drawing.diagram, Timestamp::START)
        .iter()
        .map(golden::attacks::row)
        .collect();
    check(
        "attacks/credentials_side_by_side.txt",
        include_str!("golden/attacks/credentials_side_by_side.txt"),
        &rows,
    );
}

golden! {
    time:
    role_assigned_just_now
    role_assigned_ten_minutes_ago
    role_removed_just_now
    role_removed_ten_minutes_ago
    configuration_role_assigned_ten_minutes_ago
    configuration_role_assigned_fifteen_minutes_ago
    logs_role_assigned_ten_minutes_ago
    logs_role_assigned_thirty_minutes_ago
    signalr_role_assigned_ten_minutes_ago
    signalr_role_assigned_thirty_minutes_ago
    data_role_assigned_at_a_management_group
    data_role_assigned_at_a_management_group_six_hours_ago
    data_role_removed_at_a_management_group
    data_role_removed_at_a_management_group_six_hours_ago
    control_role_assigned_at_a_management_group
    federated_credential_added_just_now
    federated_credential_added_ten_minutes_ago
    identity_made_and_assigned_a_role_just_now
    identity_made_and_assigned_a_role_ten_minutes_ago
    group_made_and_assigned_a_role_just_now
    identity_attached_just_now
    identity_attached_a_minute_ago
    cluster_got_a_user_assigned_identity_an_hour_ago
    cluster_got_a_user_assigned_identity_the_day_before
    cluster_got_a_user_assigned_identity_without_a_role
    cluster_got_a_system_assigned_identity_an_hour_ago
    cluster_got_a_system_assigned_identity_the_day_before
    token_is_reused
    token_is_asked_for_anew_at_half_its_life
    token_is_renewed
    group_joined_after_the_token_was_issued
    group_joined_the_day_before
    group_left_after_the_token_was_issued
    group_left_the_day_before
    identity_detached_after_the_token_was_issued
    identity_detached_the_day_before
    identity_detached_half_a_day_before
    identity_turned_off_after_the_token_was_issued
    identity_turned_off_and_on_again
    identity_deleted_after_the_token_was_issued
    identity_deleted_and_its_role_too
    database_user_deleted_from_the_directory
    resource_moved_to_another_group
    identity_deleted_while_attached
    identity_deleted_while_attached_and_named
    identity_deleted_beside_another
    app_service_lists_a_deleted_identity
    identity_made_again_with_the_same_name
    vm_made_again_with_the_same_name
}

golden! {
    local:
    service_bus_connection_string_sends_message
    service_bus_key_was_made_anew
    service_bus_lets_no_keys_in
    sql_connection_string_queries_database
    sql_password_was_changed
    sql_server_lets_no_passwords_in
    api_key_completes_a_chat
    api_key_was_made_anew
    openai_lets_no_keys_in
    api_key_asks_a_chat_model_for_embeddings
    api_key_of_another_resource
    connection_string_of_another_namespace
    key_of_a_store_writes_a_key_value
    key_of_a_store_was_made_anew
    store_lets_no_keys_in
    store_lets_keys_in_again
    read_only_key_of_an_account_reads_an_item
    read_only_key_of_an_account_creates_an_item
    read_only_key_of_a_store_writes_a_key_value
    access_key_of_a_cache_writes_a_key
    access_key_of_a_cache_was_made_anew
    cache_lets_no_access_keys_in
    key_of_an_account_reads_an_item
    key_of_an_account_creates_an_item
    key_of_an_account_was_made_anew
    cosmos_db_lets_no_keys_in
    rule_of_a_queue_sends_message
    rule_of_the_namespace_receives_message
    rule_may_only_listen
    key_of_the_rule_was_made_anew
    rule_was_deleted
    namespace_lets_no_rule_in
    user_with_a_password_queries_database
    user_with_a_password_has_no_role
    password_of_the_user_was_changed
}

golden! {
    data_roles:
    cosmos_reader_reads_item
    cosmos_owner_reads_no_item
    cosmos_reader_creates_no_item
    cosmos_role_on_the_database_reaches_its_container
    cosmos_role_on_another_container
    cosmos_role_on_a_container_reads_metadata
    cosmos_role_of_a_group_counts
    cosmos_takes_no_token_of_another_service
    access_policy_gets_secret
    access_policy_lists_secrets_only
    role_does_not_count_beside_access_policies
    access_policy_does_not_count_beside_roles
    lake_entry_lets_a_file_be_read
    lake_entry_without_execute
    lake_entry_of_a_group_creates_a_file
    lake_entry_of_its_own_counts_instead_of_a_groups
    lake_entry_counts_where_a_role_does_not_suffice
    lake_role_leaves_no_list_to_ask
    lake_entry_is_outweighed_by_a_deny_assignment
    redis_reader_reads_key
    redis_reader_writes_no_key
    redis_knows_no_owner
    redis_counts_no_group
    postgresql_role_queries_table
    postgresql_role_without_the_privilege
    postgresql_knows_no_contributor
    acr_pull_opens_no_repository
    repository_reader_pulls_an_image
    repository_reader_lists_no_repositories
    search_with_keys_only_takes_no_token
    search_challenges_a_token_for_another_service
}

golden! {
    storage:
    account_key_queries_entities
    account_key_inserts_an_entity
    table_knows_a_key_no_longer
    table_lets_no_keys_in
    account_key_reads_a_file
    account_key_writes_into_a_file
    file_share_knows_a_key_no_longer
    file_share_lets_no_keys_in
    account_key_reads_a_path
    account_key_sets_an_access_control_list
    file_system_knows_a_key_no_longer
    file_system_lets_no_keys_in
    blob_sas_reads_its_blob
    blob_sas_lists_no_blobs
    user_delegation_sas_of_a_blob_reads_it
    container_sas_reads_a_path
    queue_sas_adds_a_message
    queue_sas_lacks_a_permission
    queue_sas_opens_no_blobs
    queue_sas_of_another_queue
    table_sas_queries_entities
    table_sas_has_expired
    table_sas_was_signed_with_a_key_made_anew_since
    share_sas_reads_a_file
    file_sas_lacks_a_permission
    file_share_lets_no_sas_in
    sas_that_names_a_policy_reads_blob
    policy_of_the_sas_was_deleted
    policy_of_the_sas_was_made_again
    sas_for_some_addresses_is_not_evaluated
    sas_for_some_addresses_lacks_a_permission
    sas_over_https_only_reads_blob
    account_sas_inserts_an_entity
    account_sas_is_not_for_tables
    account_sas_reads_a_file
    account_sas_creates_a_path
}

golden! {
    references:
    reference_to_a_vault_reads_blob
    reference_without_an_identity
    reference_to_a_vault_that_may_not_be_read
    reference_to_a_secret_that_was_deleted
    reference_to_a_vault_that_holds_an_old_key
    reference_to_a_vault_with_access_policies
    reference_with_a_user_assigned_identity
    reference_with_an_identity_that_is_not_attached
    reference_with_an_identity_that_was_deleted
    reference_whose_secret_was_replaced_an_hour_ago
    reference_whose_secret_was_replaced_the_day_before
    reference_resolved_again_after_its_secret_was_replaced
    reference_whose_role_was_taken_just_now
    reference_whose_role_was_taken_an_hour_ago
    reference_whose_role_was_taken_the_day_before
    reference_resolved_again_after_its_role_was_taken
    reference_whose_useless_role_was_taken
    reference_resolved_again_while_its_role_counts_still
    reference_whose_access_policy_was_taken_an_hour_ago
    reference_whose_secret_was_deleted_an_hour_ago
    reference_whose_secret_was_deleted_the_day_before
}

golden! {
    federation:
    pod_reads_blob
    pod_reads_blob_as_an_application
    pod_without_the_label
    service_account_without_a_client_id
    identity_of_the_pod_was_deleted
    identity_of_the_pod_trusts_nobody
    issuer_lacks_its_slash
    issuer_of_another_cluster
    service_account_of_another_namespace
    service_account_in_other_capital_letters
    federated_credential_for_another_audience
    issuer_cannot_be_reached
    pod_asks_for_a_service_nobody_knows
    pod_without_role
    application_trusts_the_identity_of_a_vm
    application_trusts_the_identity_of_a_web_app
    application_trusts_nobody
    application_trusts_the_client_id_of_the_identity
    application_trusts_the_older_issuer
    application_that_trusted_was_deleted
    managed_identity_takes_no_token_of_another
    system_assigned_identity_for_an_application
    identity_of_the_application_is_not_attached
    trusted_application_without_role
}
