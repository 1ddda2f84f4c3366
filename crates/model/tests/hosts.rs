//! Traces of every host with every way in which a managed identity serves a call
//! there, or does not, compared with what they were when somebody last read them.
//!
//! `UPDATE_GOLDEN=1 cargo test -p vouchsafe-model --test hosts` writes them anew;
//! read the difference before committing it.

#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "what is drawn for a test must be accepted"
)]

#[path = "golden/drawing.rs"]
#[expect(dead_code, reason = "the golden traces draw more than these tests do")]
mod drawing;
#[path = "support/errands.rs"]
mod errands;
#[path = "support/told.rs"]
#[expect(dead_code, reason = "these tests tell traces one by one")]
mod told;
#[path = "golden/hosts.rs"]
mod ways;

use drawing::Drawing;
use vouchsafe_model::azure::Host;
use vouchsafe_model::flow::{simulate, to_text};

/// Every way in which a call on the host ends, one after another.
fn told(host: Host) -> String {
    ways::ways(host)
        .into_iter()
        .map(|(way, drawing)| told_of(way, &drawing))
        .collect()
}

fn told_of(way: &str, drawing: &Drawing) -> String {
    let trace = simulate(&drawing.diagram, drawing.call(), drawing.diagram.now())
        .expect("the call is in the drawing");
    told::can_be_told(&drawing.diagram, &trace);
    let trace = to_text(&drawing.diagram, &trace);
    format!("==== {way} ====\n\n{trace}\n")
}

#[track_caller]
fn check(name: &str, expected: &str, found: &str) {
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        let path = format!("{}/tests/golden/hosts/{name}", env!("CARGO_MANIFEST_DIR"));
        std::fs::write(path, found).expect("the golden file can be written");
        return;
    }
    assert!(
        found == expected,
        "what is told of {name} has changed; it is now:\n{found}"
    );
}

/// What the chain of the SDK finds, one way after another.
#[test]
fn default_chain() {
    let told: String = ways::chains()
        .into_iter()
        .map(|(way, drawing)| told_of(way, &drawing))
        .collect();
    let expected = include_str!("golden/hosts/default-chain.txt");
    check("default-chain.txt", expected, &told);
}

/// What it finds in a pod, one way after another.
#[test]
fn default_chain_of_a_pod() {
    let told: String = ways::chains_of_pods()
        .into_iter()
        .map(|(way, drawing)| told_of(way, &drawing))
        .collect();
    let expected = include_str!("golden/hosts/default-chain-of-a-pod.txt");
    check("default-chain-of-a-pod.txt", expected, &told);
}

macro_rules! hosts {
    ($($test:ident $slug:literal)*) => {
        $(
            #[test]
            fn $test() {
                check(
                    concat!($slug, ".txt"),
                    include_str!(concat!("golden/hosts/", $slug, ".txt")),
                    &told(Host::named($slug)),
                );
            }
        )*

        #[test]
        fn every_host_is_told() {
            let told: Vec<&str> = vec![$($slug),*];
            // How code in a pod gets tokens is told in the golden traces.
            let hosts: Vec<&str> = Host::all()
                .map(Host::slug)
                .filter(|slug| *slug != "aks-pod")
                .collect();
            assert_eq!(told, hosts);
        }
    };
}

hosts! {
    virtual_machine "virtual-machine"
    app_service "app-service"
    functions "functions"
    container_apps "container-apps"
    virtual_machine_scale_set "virtual-machine-scale-set"
    container_instances "container-instances"
    container_apps_job "container-apps-job"
    aks_node_pool "aks-node-pool"
    batch_pool "batch-pool"
    spring_app "spring-app"
    arc_server "arc-server"
    service_fabric_application "service-fabric-application"
    machine_learning_compute "machine-learning-compute"
    automation_account "automation-account"
    cloud_shell "cloud-shell"
    ai_services "ai-services"
    document_intelligence "document-intelligence"
    logic_app "logic-app"
    data_factory "data-factory"
    synapse_workspace "synapse-workspace"
    api_management "api-management"
    stream_analytics_job "stream-analytics-job"
    static_web_app "static-web-app"
    databricks_access_connector "databricks-access-connector"
    iot_hub "iot-hub"
    container_registry "container-registry"
    ai_search "ai-search"
    storage_account "storage-account"
    sql_server "sql-server"
    service_bus_namespace "service-bus-namespace"
    event_hubs_namespace "event-hubs-namespace"
    event_grid_topic "event-grid-topic"
    digital_twins "digital-twins"
    signalr "signalr"
    app_configuration_store "app-configuration-store"
    cosmos_db "cosmos-db"
    redis "redis"
    postgresql_server "postgresql-server"
    azure_openai "azure-openai"
    batch_account "batch-account"
    aks_cluster "aks-cluster"
}
