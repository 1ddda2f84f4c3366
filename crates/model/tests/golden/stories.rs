//! What is drawn in each golden trace, and which call is made.

use vouchsafe_model::diagram::{
    DatabaseRole, Edit, IdentityChoice, NewNodeKind, NodeId, Scope, Subject,
};

use super::drawing::Drawing;

/// A subscription `shop` with `rg-web`, where the caller stands, and `rg-data`,
/// where the target stands.
pub(super) struct World {
    pub(super) drawing: Drawing,
    pub(super) subscription: NodeId,
    rg_web: NodeId,
    rg_data: NodeId,
    pub(super) caller: NodeId,
    pub(super) target: NodeId,
}

pub(super) fn world(host: &str, caller: &str, kind: &str, target: &str) -> World {
    let mut drawing = Drawing::new();
    let subscription = drawing.place(NewNodeKind::Subscription, "shop", None);
    let rg_web = drawing.place(NewNodeKind::ResourceGroup, "rg-web", Some(subscription));
    let rg_data = drawing.place(NewNodeKind::ResourceGroup, "rg-data", Some(subscription));
    let caller = drawing.resource(host, caller, Some(rg_web));
    let target = drawing.resource(kind, target, Some(rg_data));
    World {
        drawing,
        subscription,
        rg_web,
        rg_data,
        caller,
        target,
    }
}

/// `web-vm` and the storage account `contosoinvoices`.
pub(super) fn vm_and_storage() -> World {
    world(
        "virtual-machine",
        "web-vm",
        "storage-account",
        "contosoinvoices",
    )
}

impl World {
    /// The call by code that names no identity.
    pub(super) fn call(mut self, operation: &str) -> Drawing {
        let target = self.drawing.target(self.target, operation);
        self.drawing.call_to(self.caller, operation, target);
        self.drawing
    }

    fn call_as(mut self, operation: &str, identity: IdentityChoice) -> Drawing {
        let target = self.drawing.target(self.target, operation);
        self.drawing
            .call_as(self.caller, operation, target, identity, None);
        self.drawing
    }

    fn call_with_audience(mut self, operation: &str, audience: &str) -> Drawing {
        let target = self.drawing.target(self.target, operation);
        self.drawing.call_as(
            self.caller,
            operation,
            target,
            IdentityChoice::Unnamed,
            Some(audience),
        );
        self.drawing
    }

    /// The system-assigned identity of the caller, with a role on the target or its part.
    fn granted(mut self, role: &str, operation: &str) -> Self {
        let principal = self.drawing.enable(self.caller);
        let scope = self.drawing.target(self.target, operation);
        self.drawing.assign(principal, role, scope);
        self
    }

    /// The system-assigned identity of the caller, with a role on the whole target.
    pub(super) fn granted_on_whole(mut self, role: &str) -> Self {
        let principal = self.drawing.enable(self.caller);
        self.drawing
            .assign(principal, role, Scope::Node(self.target));
        self
    }

    fn enabled(mut self) -> Self {
        self.drawing.give_identity(self.caller);
        self
    }
}

// A virtual machine and a blob: what goes well.

pub(crate) fn vm_reads_blob() -> Drawing {
    vm_and_storage()
        .granted("Storage Blob Data Reader", "read-blob")
        .call("read-blob")
}

pub(crate) fn vm_writes_blob_by_inheritance_through_a_group() -> Drawing {
    let mut world = vm_and_storage();
    let principal = world.drawing.enable(world.caller);
    let readers = world.drawing.group("web-servers", &[principal]);
    let all = world.drawing.group("all-writers", &[readers]);
    world.drawing.assign(
        all,
        "Storage Blob Data Contributor",
        Scope::Node(world.subscription),
    );
    world.call("write-blob")
}

pub(crate) fn vm_reads_blob_with_its_only_user_assigned_identity() -> Drawing {
    let mut world = vm_and_storage();
    let identity = world.drawing.attach_new(world.caller, "id-invoices");
    let scope = Scope::Node(world.target);
    world
        .drawing
        .assign(identity, "Storage Blob Data Reader", scope);
    world.call("read-blob")
}

pub(crate) fn vm_reads_blob_with_a_named_identity() -> Drawing {
    let mut world = vm_and_storage();
    world.drawing.enable(world.caller);
    let identity = world.drawing.attach_new(world.caller, "id-invoices");
    world.drawing.attach_new(world.caller, "id-other");
    let scope = Scope::Node(world.target);
    world
        .drawing
        .assign(identity, "Storage Blob Data Reader", scope);
    world.call_as("read-blob", IdentityChoice::UserAssigned(identity))
}

// A virtual machine and a blob: what goes wrong.

pub(crate) fn vm_without_identity() -> Drawing {
    vm_and_storage().call("read-blob")
}

pub(crate) fn vm_without_role() -> Drawing {
    vm_and_storage().enabled().call("read-blob")
}

pub(crate) fn vm_with_two_identities_and_none_named() -> Drawing {
    let mut world = vm_and_storage();
    world.drawing.attach_new(world.caller, "id-other");
    let identity = world.drawing.attach_new(world.caller, "id-invoices");
    let scope = Scope::Node(world.target);
    world
        .drawing
        .assign(identity, "Storage Blob Data Reader", scope);
    world.call("read-blob")
}

pub(crate) fn vm_names_an_identity_that_is_not_attached() -> Drawing {
    let mut world = vm_and_storage();
    world.drawing.enable(world.caller);
    let elsewhere = world
        .drawing
        .resource("virtual-machine", "other-vm", Some(world.rg_web));
    let identity = world.drawing.attach_new(elsewhere, "id-invoices");
    world.call_as("read-blob", IdentityChoice::UserAssigned(identity))
}

pub(crate) fn vm_names_an_identity_that_was_deleted() -> Drawing {
    let mut world = vm_and_storage();
    world.drawing.enable(world.caller);
    let identity = world.drawing.attach_new(world.caller, "id-invoices");
    let mut drawing = world.call_as("read-blob", IdentityChoice::UserAssigned(identity));
    let node = NodeId::new(identity.number());
    drawing.edit(Edit::Delete(vec![Subject::Node(node)]));
    drawing
}

pub(crate) fn vm_asks_for_the_wrong_audience() -> Drawing {
    vm_and_storage()
        .granted("Storage Blob Data Reader", "read-blob")
        .call_with_audience("read-blob", "https://vault.azure.net")
}

pub(crate) fn vm_asks_for_an_audience_nobody_knows() -> Drawing {
    vm_and_storage()
        .granted("Storage Blob Data Reader", "read-blob")
        .call_with_audience("read-blob", "https://storage.azure.com/.default")
}

pub(crate) fn vm_has_a_role_on_the_neighbor() -> Drawing {
    let mut world = vm_and_storage();
    let principal = world.drawing.enable(world.caller);
    let scope = Scope::Node(world.rg_web);
    world
        .drawing
        .assign(principal, "Storage Blob Data Reader", scope);
    world.call("read-blob")
}

pub(crate) fn vm_has_a_role_on_the_container_and_lists_the_account() -> Drawing {
    let mut world = vm_and_storage();
    let principal = world.drawing.enable(world.caller);
    let container = world.drawing.target(world.target, "read-blob");
    world
        .drawing
        .assign(principal, "Storage Blob Data Reader", container);
    world.call("list-containers")
}

pub(crate) fn owner_reads_blob() -> Drawing {
    let mut world = vm_and_storage();
    let principal = world.drawing.enable(world.caller);
    let scope = Scope::Node(world.rg_data);
    world.drawing.assign(principal, "Owner", scope);
    world.call("read-blob")
}

pub(crate) fn reader_writes_blob() -> Drawing {
    vm_and_storage()
        .granted("Storage Blob Data Reader", "write-blob")
        .call("write-blob")
}

pub(crate) fn a_deny_assignment_outweighs_owner() -> Drawing {
    let mut world = vm_and_storage();
    world.drawing.deny_all(
        "Managed application: no deletes",
        Scope::Node(world.rg_data),
        &["*/delete"],
    );
    world
        .granted_on_whole("Storage Blob Data Owner")
        .call("delete-blob")
}

pub(crate) fn a_deny_assignment_bars_from_resource_manager() -> Drawing {
    let mut world = vm_and_storage();
    let principal = world.drawing.enable(world.caller);
    let rg_data = Scope::Node(world.rg_data);
    world.drawing.assign(principal, "Owner", rg_data);
    world
        .drawing
        .deny_all("Managed application: no deletes", rg_data, &["*/delete"]);
    world
        .drawing
        .call_to(world.caller, "delete-resource-group", rg_data);
    world.drawing
}

pub(crate) fn a_condition_is_not_evaluated() -> Drawing {
    let mut world = vm_and_storage();
    let principal = world.drawing.enable(world.caller);
    world.drawing.assign_if(
        principal,
        "Storage Blob Data Reader",
        Scope::Node(world.target),
        Some("@Resource[name] StringEquals 'invoices'"),
    );
    world.call("read-blob")
}

/// Storage Blob Data Reader on the account, under this condition.
fn reader_if(condition: &str, operation: &str) -> Drawing {
    let mut world = vm_and_storage();
    let principal = world.drawing.enable(world.caller);
    let scope = Scope::Node(world.target);
    let role = "Storage Blob Data Reader";
    world
        .drawing
        .assign_if(principal, role, scope, Some(condition));
    world.call(operation)
}

const ONLY_INVOICES: &str = "((!(ActionMatches{'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read'} AND NOT SubOperationMatches{'Blob.List'})) OR (@Resource[Microsoft.Storage/storageAccounts/blobServices/containers:name] StringEquals 'invoices'))";

pub(crate) fn a_condition_on_the_container_holds() -> Drawing {
    reader_if(ONLY_INVOICES, "read-blob")
}

pub(crate) fn a_condition_on_another_container_fails() -> Drawing {
    reader_if(
        &ONLY_INVOICES.replace("'invoices'", "'payroll'"),
        "read-blob",
    )
}

pub(crate) fn a_condition_spares_listing() -> Drawing {
    reader_if(
        &ONLY_INVOICES.replace("'invoices'", "'payroll'"),
        "list-blobs",
    )
}

pub(crate) fn a_condition_on_index_tags_is_not_evaluated() -> Drawing {
    reader_if(
        "((!(ActionMatches{'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read'} AND NOT SubOperationMatches{'Blob.List'})) OR (@Resource[Microsoft.Storage/storageAccounts/blobServices/containers/blobs/tags:Project<$key_case_sensitive$>] StringEquals 'Cascade'))",
        "read-blob",
    )
}

pub(crate) fn a_delegate_may_not_assign_this_role() -> Drawing {
    let mut world = vm_and_storage();
    let principal = world.drawing.enable(world.caller);
    let scope = Scope::Node(world.target);
    world.drawing.assign_if(
        principal,
        "Role Based Access Control Administrator",
        scope,
        Some("((!(ActionMatches{'Microsoft.Authorization/roleAssignments/write'})) OR (@Request[Microsoft.Authorization/roleAssignments:RoleDefinitionId] ForAnyOfAnyValues:GuidEquals {2a2b9908-6ea1-4ae2-8e65-a410df84e7d1}))"),
    );
    world.drawing.call_to(world.caller, "assign-role", scope);
    world.drawing
}

/// An administrator of roles assigns itself Reader, perhaps once more.
fn assigns_itself_reader(is_there: bool) -> Drawing {
    let mut world = vm_and_storage();
    let principal = world.drawing.enable(world.caller);
    let scope = Scope::Node(world.target);
    let role = "Role Based Access Control Administrator";
    world.drawing.assign(principal, role, scope);
    if is_there {
        world.drawing.assign(principal, "Reader", scope);
    }
    world.drawing.call_to(world.caller, "assign-role", scope);
    world.drawing
}

pub(crate) fn vm_assigns_itself_a_role() -> Drawing {
    assigns_itself_reader(false)
}

pub(crate) fn vm_assigns_itself_a_role_that_it_has() -> Drawing {
    assigns_itself_reader(true)
}

/// The role is held through a resource group: that is another assignment.
pub(crate) fn vm_assigns_itself_a_role_that_it_inherits() -> Drawing {
    let mut world = vm_and_storage();
    let principal = world.drawing.enable(world.caller);
    let scope = Scope::Node(world.target);
    let role = "Role Based Access Control Administrator";
    world.drawing.assign(principal, role, scope);
    let group = Scope::Node(world.rg_data);
    world.drawing.assign(principal, "Reader", group);
    world.drawing.call_to(world.caller, "assign-role", scope);
    world.drawing
}

// App Service, Functions and Container Apps.

pub(crate) fn app_service_gets_secret() -> Drawing {
    world("app-service", "shop-web", "key-vault", "kv-shop")
        .granted_on_whole("Key Vault Secrets User")
        .call("get-secret")
}

pub(crate) fn app_service_without_identity() -> Drawing {
    world("app-service", "shop-web", "key-vault", "kv-shop").call("get-secret")
}

pub(crate) fn app_service_never_picks_a_user_assigned_identity() -> Drawing {
    let mut world = world("app-service", "shop-web", "key-vault", "kv-shop");
    world.drawing.attach_new(world.caller, "id-shop");
    world.call("get-secret")
}

pub(crate) fn app_service_asks_for_the_vault_with_a_slash() -> Drawing {
    world("app-service", "shop-web", "key-vault", "kv-shop")
        .granted_on_whole("Key Vault Secrets User")
        .call_with_audience("get-secret", "https://vault.azure.net/")
}

pub(crate) fn contributor_gets_secret() -> Drawing {
    world("app-service", "shop-web", "key-vault", "kv-shop")
        .granted_on_whole("Contributor")
        .call("get-secret")
}

pub(crate) fn functions_send_message() -> Drawing {
    world(
        "function-app",
        "orders-func",
        "service-bus-namespace",
        "sb-shop",
    )
    .granted("Azure Service Bus Data Sender", "send-message")
    .call("send-message")
}

pub(crate) fn functions_may_not_receive() -> Drawing {
    world(
        "function-app",
        "orders-func",
        "service-bus-namespace",
        "sb-shop",
    )
    .granted("Azure Service Bus Data Sender", "receive-message")
    .call("receive-message")
}

pub(crate) fn container_app_reads_configuration() -> Drawing {
    world(
        "container-app",
        "api",
        "app-configuration-store",
        "cfg-shop",
    )
    .granted_on_whole("App Configuration Data Reader")
    .call("get-key-value")
}

pub(crate) fn container_app_without_role_on_configuration() -> Drawing {
    world(
        "container-app",
        "api",
        "app-configuration-store",
        "cfg-shop",
    )
    .enabled()
    .call("get-key-value")
}

// SQL databases, which have users of their own.

pub(crate) fn app_service_queries_database() -> Drawing {
    let mut world = world("app-service", "shop-web", "sql-server", "contososql");
    let principal = world.drawing.enable(world.caller);
    let target = world.drawing.target(world.target, "query-table");
    world.drawing.database_user(
        world.target,
        target.part().expect("a database"),
        principal,
        &[DatabaseRole::DataReader],
    );
    world.call("query-table")
}

pub(crate) fn owner_queries_database_without_a_user() -> Drawing {
    world("app-service", "shop-web", "sql-server", "contososql")
        .granted_on_whole("Owner")
        .call("query-table")
}

pub(crate) fn database_user_without_the_role() -> Drawing {
    let mut world = world("app-service", "shop-web", "sql-server", "contososql");
    let principal = world.drawing.enable(world.caller);
    let target = world.drawing.target(world.target, "insert-rows");
    world.drawing.database_user(
        world.target,
        target.part().expect("a database"),
        principal,
        &[DatabaseRole::DataReader],
    );
    world.call("insert-rows")
}

// AI services, as targets and as callers.

pub(crate) fn vm_completes_a_chat() -> Drawing {
    world("virtual-machine", "web-vm", "azure-openai", "contoso-ai")
        .granted_on_whole("Cognitive Services OpenAI User")
        .call("chat-completion")
}

/// The only deployment of a resource, asked for what its model does not do.
fn asks_the_other_model(operation: &str, part: &str) -> Drawing {
    let mut world = world("virtual-machine", "web-vm", "azure-openai", "contoso-ai")
        .granted_on_whole("Cognitive Services OpenAI User");
    let part = world.drawing.part(world.target, part, Some("the-other"));
    let target = Scope::Part(world.target, part);
    world.drawing.call_to(world.caller, operation, target);
    world.drawing
}

pub(crate) fn vm_asks_a_chat_model_for_embeddings() -> Drawing {
    asks_the_other_model("create-embeddings", "openai-deployment")
}

pub(crate) fn vm_asks_an_embedding_model_for_a_chat() -> Drawing {
    asks_the_other_model("chat-completion", "openai-embedding-deployment")
}

pub(crate) fn vm_creates_embeddings() -> Drawing {
    world("virtual-machine", "web-vm", "azure-openai", "contoso-ai")
        .granted_on_whole("Cognitive Services OpenAI User")
        .call("create-embeddings")
}

pub(crate) fn vm_may_not_complete_a_chat() -> Drawing {
    world("virtual-machine", "web-vm", "azure-openai", "contoso-ai")
        .granted_on_whole("Contributor")
        .call("chat-completion")
}

pub(crate) fn document_intelligence_reads_blob() -> Drawing {
    world(
        "document-intelligence",
        "doc-reader",
        "storage-account",
        "contosoinvoices",
    )
    .granted("Storage Blob Data Reader", "read-blob")
    .call("read-blob")
}

pub(crate) fn document_intelligence_without_identity() -> Drawing {
    world(
        "document-intelligence",
        "doc-reader",
        "storage-account",
        "contosoinvoices",
    )
    .call("read-blob")
}

pub(crate) fn document_intelligence_with_a_user_assigned_identity() -> Drawing {
    let mut world = world(
        "document-intelligence",
        "doc-reader",
        "storage-account",
        "contosoinvoices",
    );
    world.drawing.attach_new(world.caller, "id-docs");
    world.call("read-blob")
}

pub(crate) fn ai_services_with_a_user_assigned_identity() -> Drawing {
    let mut world = world(
        "ai-services",
        "language",
        "storage-account",
        "contosoinvoices",
    );
    world.drawing.attach_new(world.caller, "id-language");
    world.call("read-blob")
}

// Azure Resource Manager.

pub(crate) fn vm_lists_storage_keys() -> Drawing {
    vm_and_storage()
        .granted_on_whole("Contributor")
        .call("list-storage-keys")
}

pub(crate) fn data_reader_lists_storage_keys() -> Drawing {
    vm_and_storage()
        .granted_on_whole("Storage Blob Data Reader")
        .call("list-storage-keys")
}

pub(crate) fn vm_attaches_an_identity_it_may_not_use() -> Drawing {
    let mut world = world("virtual-machine", "web-vm", "virtual-machine", "other-vm");
    world.drawing.place(
        NewNodeKind::UserAssignedIdentity,
        "id-admin",
        Some(world.rg_data),
    );
    world
        .granted_on_whole("Virtual Machine Contributor")
        .call("attach-identity")
}

pub(crate) fn vm_reads_a_resource_group() -> Drawing {
    let mut world = vm_and_storage();
    let principal = world.drawing.enable(world.caller);
    world
        .drawing
        .assign(principal, "Reader", Scope::Node(world.subscription));
    let target = Scope::Node(world.rg_data);
    world
        .drawing
        .call_to(world.caller, "get-resource-group", target);
    world.drawing
}

/// Nothing says who asks.
pub(crate) fn vm_sends_no_credential() -> Drawing {
    let mut world = vm_and_storage();
    let target = world.drawing.target(world.target, "read-blob");
    world
        .drawing
        .call_without_credential(world.caller, "read-blob", target);
    world.drawing
}

fn registry() -> World {
    world("container-app", "shop-web", "container-registry", "crshop")
}

pub(crate) fn container_app_pulls_an_image() -> Drawing {
    let mut world = registry();
    let principal = world.drawing.enable(world.caller);
    let target = Scope::Node(world.target);
    world.drawing.assign(principal, "AcrPull", target);
    world.call("pull-image")
}

pub(crate) fn container_app_may_not_pull_an_image() -> Drawing {
    let mut world = registry();
    world.drawing.enable(world.caller);
    world.call("pull-image")
}

/// The exchange turns away what is meant for another.
pub(crate) fn registry_takes_no_token_for_a_vault() -> Drawing {
    let mut world = registry();
    world.drawing.enable(world.caller);
    world.call_with_audience("pull-image", "https://vault.azure.net")
}
