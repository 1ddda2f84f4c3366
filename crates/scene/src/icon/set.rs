//! The drawings themselves, one entry an icon, from what stands on the canvas to the glyphs of the interface.
//!
//! One file, because a set is only consistent while it is read side by side.

icons! {
    // Resources.

    /// A virtual machine: a screen on its stand, with a prompt.
    VirtualMachine "virtual-machine"
        line "M4.25 3.25h11.5a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1-1.5 1.5H4.25a1.5 1.5 0 0 1-1.5-1.5v-7a1.5 1.5 0 0 1 1.5-1.5zM10 13.25v3.5M6.5 16.75h7M6 6.5l2 1.75L6 10M10.25 10h3.25"
        tint "M4.25 3.25h11.5a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1-1.5 1.5H4.25a1.5 1.5 0 0 1-1.5-1.5v-7a1.5 1.5 0 0 1 1.5-1.5z";
    /// An app service (web app): a globe.
    AppService "app-service"
        line "M10 2.75a7.25 7.25 0 1 1 0 14.5 7.25 7.25 0 0 1 0-14.5zM2.75 10h14.5M10 2.75c2 2 3 4.5 3 7.25s-1 5.25-3 7.25c-2-2-3-4.5-3-7.25s1-5.25 3-7.25z"
        tint "M10 2.75a7.25 7.25 0 1 1 0 14.5 7.25 7.25 0 0 1 0-14.5z";
    /// A function app: a bolt.
    Functions "functions"
        line "M11.5 2.25 4.25 11.5H9.5l-1 6.25 7.25-9.25H10.5z"
        tint "M11.5 2.25 4.25 11.5H9.5l-1 6.25 7.25-9.25H10.5z";
    /// Container apps: three stacked boxes.
    ContainerApps "container-apps"
        line "M7.25 2.75h5.5a1 1 0 0 1 1 1V9.5h-7.5V3.75a1 1 0 0 1 1-1zM3.5 9.5h13a1 1 0 0 1 1 1v5.75a1 1 0 0 1-1 1h-13a1 1 0 0 1-1-1V10.5a1 1 0 0 1 1-1zM10 9.5v7.75M10 2.75v2.5M6.25 12v-2.5M13.75 12v-2.5"
        tint "M7.25 2.75h5.5a1 1 0 0 1 1 1V9.5h-7.5V3.75a1 1 0 0 1 1-1zM3.5 9.5h13a1 1 0 0 1 1 1v5.75a1 1 0 0 1-1 1h-13a1 1 0 0 1-1-1V10.5a1 1 0 0 1 1-1z";
    /// An AKS pod: two containers in one shell.
    AksPod "aks-pod"
        line "M10 2.75a7.25 7.25 0 1 1 0 14.5 7.25 7.25 0 0 1 0-14.5zM5.75 7.5h3.5v5h-3.5zM10.75 7.5h3.5v5h-3.5z"
        tint "M10 2.75a7.25 7.25 0 1 1 0 14.5 7.25 7.25 0 0 1 0-14.5z";
    /// An AI services account: a chip that thinks.
    AiServices "ai-services"
        line "M6.5 5h7a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 5 13.5v-7A1.5 1.5 0 0 1 6.5 5zM8 5V2.5M12 5V2.5M8 17.5V15M12 17.5V15M2.5 8H5M2.5 12H5M15 8h2.5M15 12h2.5"
        tint "M6.5 5h7a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 5 13.5v-7A1.5 1.5 0 0 1 6.5 5z"
        solid "M10 6.9c.35 2 1.1 2.75 3.1 3.1-2 .35-2.75 1.1-3.1 3.1-.35-2-1.1-2.75-3.1-3.1 2-.35 2.75-1.1 3.1-3.1z";
    /// Azure OpenAI, a language model: a sparkle (no logo).
    AzureOpenAi "azure-openai"
        line "M8.75 4.25c.75 4.5 2.25 6 6.75 6.75-4.5.75-6 2.25-6.75 6.75C8 13.25 6.5 11.75 2 11c4.5-.75 6-2.25 6.75-6.75zM15.5 2.25v4.5M13.25 4.5h4.5"
        tint "M8.75 4.25c.75 4.5 2.25 6 6.75 6.75-4.5.75-6 2.25-6.75 6.75C8 13.25 6.5 11.75 2 11c4.5-.75 6-2.25 6.75-6.75z";
    /// Document intelligence: a page that is understood.
    DocumentIntelligence "document-intelligence"
        line "M9.25 17.5h-3.5a1.25 1.25 0 0 1-1.25-1.25V3.75A1.25 1.25 0 0 1 5.75 2.5h5.5l4.25 4.25v2.5M11.25 2.5v3a1.25 1.25 0 0 0 1.25 1.25h3M7.25 9.75h4.25M7.25 12.75h2"
        tint "M5.75 2.5h5.5l4.25 4.25v2.5l-4 3.75-2.25 4.5h-3.5a1.25 1.25 0 0 1-1.25-1.25V3.75A1.25 1.25 0 0 1 5.75 2.5z"
        solid "M14.25 10.75c.4 2.35 1.4 3.35 3.75 3.75-2.35.4-3.35 1.4-3.75 3.75-.4-2.35-1.4-3.35-3.75-3.75 2.35-.4 3.35-1.4 3.75-3.75z";
    /// A storage account: a chest of drawers.
    StorageAccount "storage-account"
        line "M4.75 2.75h10.5a1.5 1.5 0 0 1 1.5 1.5v11.5a1.5 1.5 0 0 1-1.5 1.5H4.75a1.5 1.5 0 0 1-1.5-1.5V4.25a1.5 1.5 0 0 1 1.5-1.5zM3.25 7.6h13.5M3.25 12.4h13.5M8.5 5.2h3M8.5 10h3M8.5 14.8h3"
        tint "M4.75 2.75h10.5a1.5 1.5 0 0 1 1.5 1.5v11.5a1.5 1.5 0 0 1-1.5 1.5H4.75a1.5 1.5 0 0 1-1.5-1.5V4.25a1.5 1.5 0 0 1 1.5-1.5z";
    /// A blob container: a box with a lid.
    BlobContainer "blob-container"
        line "M3.5 3.25h13a1 1 0 0 1 1 1v2.5a1 1 0 0 1-1 1h-13a1 1 0 0 1-1-1v-2.5a1 1 0 0 1 1-1zM4 7.75v7.75a1.25 1.25 0 0 0 1.25 1.25h9.5A1.25 1.25 0 0 0 16 15.5V7.75M8 11h4"
        tint "M4 7.75v7.75a1.25 1.25 0 0 0 1.25 1.25h9.5A1.25 1.25 0 0 0 16 15.5V7.75z";
    /// A queue: messages in a lane, the first one leaving.
    Queue "queue"
        line "M2.5 4.75h10.75M2.5 15.25h10.75M15 7l3 3-3 3"
        tint "M2.5 4.75h10.75v10.5H2.5z"
        solid "M3.5 8.25h1.75a.75.75 0 0 1 .75.75v2a.75.75 0 0 1-.75.75H3.5a.75.75 0 0 1-.75-.75V9a.75.75 0 0 1 .75-.75zM7.75 8.25H9.5a.75.75 0 0 1 .75.75v2a.75.75 0 0 1-.75.75H7.75A.75.75 0 0 1 7 11V9a.75.75 0 0 1 .75-.75zM12 8.25h1.75a.75.75 0 0 1 .75.75v2a.75.75 0 0 1-.75.75H12a.75.75 0 0 1-.75-.75V9a.75.75 0 0 1 .75-.75z";
    /// A key vault: a safe with a dial.
    KeyVault "key-vault"
        line "M4.5 2.75h11a1.75 1.75 0 0 1 1.75 1.75V14a1.75 1.75 0 0 1-1.75 1.75h-11A1.75 1.75 0 0 1 2.75 14V4.5A1.75 1.75 0 0 1 4.5 2.75zM5.5 15.75v1.75M14.5 15.75v1.75M10 6.5a2.75 2.75 0 1 1 0 5.5 2.75 2.75 0 0 1 0-5.5zM10 6.5V5M10 13.5V12M12.75 9.25h1.5M5.75 9.25h1.5"
        tint "M4.5 2.75h11a1.75 1.75 0 0 1 1.75 1.75V14a1.75 1.75 0 0 1-1.75 1.75h-11A1.75 1.75 0 0 1 2.75 14V4.5A1.75 1.75 0 0 1 4.5 2.75z";
    /// A secret: characters nobody may read.
    Secret "secret"
        line "M4.25 5.5h11.5A2.25 2.25 0 0 1 18 7.75v4.5a2.25 2.25 0 0 1-2.25 2.25H4.25A2.25 2.25 0 0 1 2 12.25v-4.5A2.25 2.25 0 0 1 4.25 5.5z"
        tint "M4.25 5.5h11.5A2.25 2.25 0 0 1 18 7.75v4.5a2.25 2.25 0 0 1-2.25 2.25H4.25A2.25 2.25 0 0 1 2 12.25v-4.5A2.25 2.25 0 0 1 4.25 5.5z"
        solid "M6.25 8.85a1.15 1.15 0 1 1 0 2.3 1.15 1.15 0 0 1 0-2.3zM10 8.85a1.15 1.15 0 1 1 0 2.3 1.15 1.15 0 0 1 0-2.3zM13.75 8.85a1.15 1.15 0 1 1 0 2.3 1.15 1.15 0 0 1 0-2.3z";
    /// A key, such as an account key.
    Key "key"
        line "M6.75 9.5a3.75 3.75 0 1 1 0 7.5 3.75 3.75 0 0 1 0-7.5zM9.4 10.6 17 3M13.25 6.75l2.5 2.5"
        tint "M6.75 9.5a3.75 3.75 0 1 1 0 7.5 3.75 3.75 0 0 1 0-7.5z";
    /// A logical SQL server: a database on a rack.
    SqlServer "sql-server"
        line "M5.25 4.25c0-.97 2.13-1.75 4.75-1.75s4.75.78 4.75 1.75S12.62 6 10 6s-4.75-.78-4.75-1.75zM5.25 4.25V9c0 .97 2.13 1.75 4.75 1.75S14.75 9.97 14.75 9V4.25M10 10.75V13M4 13h12a1.25 1.25 0 0 1 1.25 1.25v2A1.25 1.25 0 0 1 16 17.5H4a1.25 1.25 0 0 1-1.25-1.25v-2A1.25 1.25 0 0 1 4 13z"
        tint "M5.25 4.25V9c0 .97 2.13 1.75 4.75 1.75S14.75 9.97 14.75 9V4.25c0-.97-2.13-1.75-4.75-1.75s-4.75.78-4.75 1.75zM4 13h12a1.25 1.25 0 0 1 1.25 1.25v2A1.25 1.25 0 0 1 16 17.5H4a1.25 1.25 0 0 1-1.25-1.25v-2A1.25 1.25 0 0 1 4 13z"
        solid "M14 14.35a.9.9 0 1 1 0 1.8.9.9 0 0 1 0-1.8z";
    /// A SQL database: a cylinder.
    SqlDatabase "sql-database"
        line "M3.75 4.75C3.75 3.5 6.55 2.5 10 2.5s6.25 1 6.25 2.25S13.45 7 10 7 3.75 6 3.75 4.75zM3.75 4.75v10.5c0 1.25 2.8 2.25 6.25 2.25s6.25-1 6.25-2.25V4.75M3.75 10c0 1.25 2.8 2.25 6.25 2.25S16.25 11.25 16.25 10"
        tint "M3.75 4.75v10.5c0 1.25 2.8 2.25 6.25 2.25s6.25-1 6.25-2.25V4.75C16.25 3.5 13.45 2.5 10 2.5s-6.25 1-6.25 2.25z";
    /// A service bus: a message that is carried.
    ServiceBus "service-bus"
        line "M7.5 4.5h8.75a1.25 1.25 0 0 1 1.25 1.25v8.5a1.25 1.25 0 0 1-1.25 1.25H7.5M6.25 8.5V5.75A1.25 1.25 0 0 1 7.5 4.5M6.5 5l5.4 4.5L17.25 5M2 9h2.75M2 12.25h5.5M2 15.5h5.5"
        tint "M6.25 5.75A1.25 1.25 0 0 1 7.5 4.5h8.75a1.25 1.25 0 0 1 1.25 1.25v8.5a1.25 1.25 0 0 1-1.25 1.25H7.5z";
    /// An app configuration store: sliders.
    AppConfiguration "app-configuration"
        line "M2.75 5h8.25M14.5 5h2.75M2.75 10H5M8.5 10h8.75M2.75 15H10M13.5 15h3.75M12.75 3.25a1.75 1.75 0 1 1 0 3.5 1.75 1.75 0 0 1 0-3.5zM6.75 8.25a1.75 1.75 0 1 1 0 3.5 1.75 1.75 0 0 1 0-3.5zM11.75 13.25a1.75 1.75 0 1 1 0 3.5 1.75 1.75 0 0 1 0-3.5z"
        tint "M12.75 3.25a1.75 1.75 0 1 1 0 3.5 1.75 1.75 0 0 1 0-3.5zM6.75 8.25a1.75 1.75 0 1 1 0 3.5 1.75 1.75 0 0 1 0-3.5zM11.75 13.25a1.75 1.75 0 1 1 0 3.5 1.75 1.75 0 0 1 0-3.5z";
    /// A virtual machine scale set: a screen in front of another.
    VirtualMachineScaleSet "virtual-machine-scale-set"
        line "M3.75 6.5h8.5a1.25 1.25 0 0 1 1.25 1.25v5a1.25 1.25 0 0 1-1.25 1.25h-8.5a1.25 1.25 0 0 1-1.25-1.25v-5a1.25 1.25 0 0 1 1.25-1.25zM8 14v2.75M5.25 16.75h5.5M6.25 3.25H16a1.5 1.5 0 0 1 1.5 1.5v6.5a1.5 1.5 0 0 1-1 1.4M5.25 8.75l1.5 1.5-1.5 1.5"
        tint "M3.75 6.5h8.5a1.25 1.25 0 0 1 1.25 1.25v5a1.25 1.25 0 0 1-1.25 1.25h-8.5a1.25 1.25 0 0 1-1.25-1.25v-5a1.25 1.25 0 0 1 1.25-1.25z";
    /// Container instances: one container on the hook.
    ContainerInstances "container-instances"
        line "M3.5 7.25h13a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1h-13a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1zM6.25 10v3.5M10 10v3.5M13.75 10v3.5M10 2.5v1.75L5 7.25M10 4.25l5 3"
        tint "M3.5 7.25h13a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1h-13a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1z";
    /// A container app job: a container with a clock.
    ContainerAppJob "container-app-job"
        line "M7 15.25H3.75a1 1 0 0 1-1-1v-10a1 1 0 0 1 1-1h12.5a1 1 0 0 1 1 1V7M6.25 6v5.5M9.75 6v1.5M13.25 9.25a4.25 4.25 0 1 1 0 8.5 4.25 4.25 0 0 1 0-8.5zM13.25 11.5v2.25l1.5.75"
        tint "M13.25 9.25a4.25 4.25 0 1 1 0 8.5 4.25 4.25 0 0 1 0-8.5z";
    /// An AKS cluster: the wheel of a ship.
    AksCluster "aks-cluster"
        line "M10 5a5 5 0 1 1 0 10 5 5 0 0 1 0-10zM10 2v3M10 15v3M3 6l2.6 1.5M14.4 12.5 17 14M17 6l-2.6 1.5M5.6 12.5 3 14"
        tint "M10 5a5 5 0 1 1 0 10 5 5 0 0 1 0-10z"
        solid "M10 8.25a1.75 1.75 0 1 1 0 3.5 1.75 1.75 0 0 1 0-3.5z";
    /// An AKS node pool: three nodes.
    AksNodePool "aks-node-pool"
        line "M10 2.25l2.8 1.6v3.3L10 8.75 7.2 7.15v-3.3zM5.75 10.75l2.8 1.6v3.3l-2.8 1.6-2.8-1.6v-3.3zM14.25 10.75l2.8 1.6v3.3l-2.8 1.6-2.8-1.6v-3.3z"
        tint "M10 2.25l2.8 1.6v3.3L10 8.75 7.2 7.15v-3.3zM5.75 10.75l2.8 1.6v3.3l-2.8 1.6-2.8-1.6v-3.3zM14.25 10.75l2.8 1.6v3.3l-2.8 1.6-2.8-1.6v-3.3z";
    /// A Batch account: a list of jobs, two of them done.
    BatchAccount "batch-account"
        line "M4.25 2.75h11.5a1.5 1.5 0 0 1 1.5 1.5v11.5a1.5 1.5 0 0 1-1.5 1.5H4.25a1.5 1.5 0 0 1-1.5-1.5V4.25a1.5 1.5 0 0 1 1.5-1.5zM5.5 6.5l.9.9 1.6-1.8M5.5 10.5l.9.9L8 9.6M10.5 6.6h4M10.5 10.5h4M10.5 14h4M5.75 14h1.5"
        tint "M4.25 2.75h11.5a1.5 1.5 0 0 1 1.5 1.5v11.5a1.5 1.5 0 0 1-1.5 1.5H4.25a1.5 1.5 0 0 1-1.5-1.5V4.25a1.5 1.5 0 0 1 1.5-1.5z";
    /// A Batch pool: four nodes, one at work.
    BatchPool "batch-pool"
        line "M3.75 2.75H8a1 1 0 0 1 1 1V8a1 1 0 0 1-1 1H3.75a1 1 0 0 1-1-1V3.75a1 1 0 0 1 1-1zM12 2.75h4.25a1 1 0 0 1 1 1V8a1 1 0 0 1-1 1H12a1 1 0 0 1-1-1V3.75a1 1 0 0 1 1-1zM3.75 11H8a1 1 0 0 1 1 1v4.25a1 1 0 0 1-1 1H3.75a1 1 0 0 1-1-1V12a1 1 0 0 1 1-1zM12 11h4.25a1 1 0 0 1 1 1v4.25a1 1 0 0 1-1 1H12a1 1 0 0 1-1-1V12a1 1 0 0 1 1-1z"
        tint "M3.75 2.75H8a1 1 0 0 1 1 1V8a1 1 0 0 1-1 1H3.75a1 1 0 0 1-1-1V3.75a1 1 0 0 1 1-1zM12 2.75h4.25a1 1 0 0 1 1 1V8a1 1 0 0 1-1 1H12a1 1 0 0 1-1-1V3.75a1 1 0 0 1 1-1zM3.75 11H8a1 1 0 0 1 1 1v4.25a1 1 0 0 1-1 1H3.75a1 1 0 0 1-1-1V12a1 1 0 0 1 1-1z"
        solid "M13.1 12.4l2.9 1.75-2.9 1.75z";
    /// A Spring app: a leaf.
    SpringApp "spring-app"
        line "M16.75 3.25c.9 6.25-1.5 12.25-7.5 12.25-3.5 0-5.75-2.25-5.75-5.25 0-4.5 4.25-5.5 8-5.25 2 .1 4-.25 5.25-1.75zM3 17.5c1.5-3.75 4.5-6 8.5-7.25"
        tint "M16.75 3.25c.9 6.25-1.5 12.25-7.5 12.25-3.5 0-5.75-2.25-5.75-5.25 0-4.5 4.25-5.5 8-5.25 2 .1 4-.25 5.25-1.75z";
    /// An Arc-enabled server: a server under an arc.
    ArcServer "arc-server"
        line "M5.5 8.75h9a1 1 0 0 1 1 1v6.5a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-6.5a1 1 0 0 1 1-1zM4.5 13h11M2.25 7.25C4 4.25 6.6 2.75 10 2.75s6 1.5 7.75 4.5M9.5 10.9h3.5M9.5 15.1h3.5"
        tint "M5.5 8.75h9a1 1 0 0 1 1 1v6.5a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-6.5a1 1 0 0 1 1-1z"
        solid "M7 10.1a.8.8 0 1 1 0 1.6.8.8 0 0 1 0-1.6zM7 14.3a.8.8 0 1 1 0 1.6.8.8 0 0 1 0-1.6z";
    /// A Service Fabric application: a weave with its nodes.
    ServiceFabricApplication "service-fabric-application"
        line "M2.5 7h15M2.5 13h15M7 2.5v15M13 2.5v15"
        tint "M7 7h6v6H7z"
        solid "M7 5.5a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3zM13 5.5a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3zM7 11.5a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3zM13 11.5a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3z";
    /// Machine Learning compute: a flask.
    MachineLearningCompute "machine-learning-compute"
        line "M7.5 2.75h5M8.5 2.75v5L3.9 15.2a1.35 1.35 0 0 0 1.15 2.05h9.9a1.35 1.35 0 0 0 1.15-2.05L11.5 7.75v-5M6.1 11.75h7.8"
        tint "M6.1 11.75h7.8l2.2 3.45a1.35 1.35 0 0 1-1.15 2.05h-9.9A1.35 1.35 0 0 1 3.9 15.2z"
        solid "M8.25 13.5a.9.9 0 1 1 0 1.8.9.9 0 0 1 0-1.8zM11.5 13.9a.75.75 0 1 1 0 1.5.75.75 0 0 1 0-1.5z";
    /// An Automation account: what starts over by itself.
    AutomationAccount "automation-account"
        line "M16.6 7A7.25 7.25 0 1 0 17.25 10M17.25 3.5V7h-3.5"
        tint "M10 2.75a7.25 7.25 0 1 1 0 14.5 7.25 7.25 0 0 1 0-14.5z"
        solid "M8.25 6.9l5 3.1-5 3.1z";
    /// Cloud Shell: a prompt in a cloud.
    CloudShell "cloud-shell"
        line "M5.75 15.75a3.9 3.9 0 0 1-.4-7.75 5 5 0 0 1 9.6 1.05 3.4 3.4 0 0 1-.2 6.7zM7 9.5l1.75 1.6L7 12.75M10.5 12.75H13"
        tint "M5.75 15.75a3.9 3.9 0 0 1-.4-7.75 5 5 0 0 1 9.6 1.05 3.4 3.4 0 0 1-.2 6.7z";
    /// A storage table: rows and columns.
    StorageTable "storage-table"
        line "M4.25 3.25h11.5a1.25 1.25 0 0 1 1.25 1.25v11a1.25 1.25 0 0 1-1.25 1.25H4.25A1.25 1.25 0 0 1 3 15.5v-11a1.25 1.25 0 0 1 1.25-1.25zM3 7.5h14M3 12h14M8 7.5v9.25"
        tint "M4.25 3.25h11.5a1.25 1.25 0 0 1 1.25 1.25v3H3v-3a1.25 1.25 0 0 1 1.25-1.25z";
    /// A file share: a folder.
    FileShare "file-share"
        line "M3.75 4h4l2 2.25h6.5a1.25 1.25 0 0 1 1.25 1.25v7.25A1.25 1.25 0 0 1 16.25 16H3.75a1.25 1.25 0 0 1-1.25-1.25v-9.5A1.25 1.25 0 0 1 3.75 4zM2.5 9.25h15"
        tint "M2.5 9.25h15v5.5A1.25 1.25 0 0 1 16.25 16H3.75a1.25 1.25 0 0 1-1.25-1.25z";
    /// A certificate: a sheet with a seal.
    Certificate "key-vault-certificate"
        line "M11 15.25H3.75A1.25 1.25 0 0 1 2.5 14V4.5a1.25 1.25 0 0 1 1.25-1.25h12.5A1.25 1.25 0 0 1 17.5 4.5v4M5.5 6.75h9M5.5 10h4.25M14.25 9.75a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5zM12.75 14.4v3.35l1.5-.9 1.5.9V14.4"
        tint "M14.25 9.75a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5z";
    /// Event Hubs: events that pour in from many and run on as one stream.
    EventHubs "event-hubs-namespace"
        line "M2.75 4.25c4 0 4.25 5.75 8 5.75M2.75 10h8M2.75 15.75c4 0 4.25-5.75 8-5.75M10.75 10h6.5M14.5 7.25 17.25 10l-2.75 2.75"
        solid "M2.75 3.1a1.15 1.15 0 1 1 0 2.3 1.15 1.15 0 0 1 0-2.3zM2.75 8.85a1.15 1.15 0 1 1 0 2.3 1.15 1.15 0 0 1 0-2.3zM2.75 14.6a1.15 1.15 0 1 1 0 2.3 1.15 1.15 0 0 1 0-2.3z";
    /// An event hub: a stream in partitions.
    EventHub "event-hub"
        line "M2.75 4.75h14.5M2.75 10h14.5M2.75 15.25h14.5"
        solid "M6 3.25h2.5v3H6zM11.5 3.25H14v3h-2.5zM4 8.5h2.5v3H4zM9 8.5h2.5v3H9zM7 13.75h2.5v3H7zM13.5 13.75H16v3h-2.5z";
    /// An Event Grid topic: one that tells many.
    EventGrid "event-grid-topic"
        line "M4.5 7.75a2.25 2.25 0 1 1 0 4.5 2.25 2.25 0 0 1 0-4.5zM6.6 9.1l6.9-4M6.75 10h6.5M6.6 10.9l6.9 4M13.75 2.75h3v3h-3zM13.75 8.5h3v3h-3zM13.75 14.25h3v3h-3z"
        tint "M4.5 7.75a2.25 2.25 0 1 1 0 4.5 2.25 2.25 0 0 1 0-4.5z";
    /// `SignalR` Service: a beacon.
    SignalR "signalr"
        line "M10 8.25a1.75 1.75 0 1 1 0 3.5 1.75 1.75 0 0 1 0-3.5zM6.3 13.7a5.25 5.25 0 0 1 0-7.4M13.7 6.3a5.25 5.25 0 0 1 0 7.4M3.8 16.2a8.75 8.75 0 0 1 0-12.4M16.2 3.8a8.75 8.75 0 0 1 0 12.4"
        tint "M10 8.25a1.75 1.75 0 1 1 0 3.5 1.75 1.75 0 0 1 0-3.5z";
    /// An Azure Maps account: a pin on a map.
    Maps "maps-account"
        line "M10 2.25a5 5 0 0 1 5 5c0 3.25-3.25 5.5-5 8.25-1.75-2.75-5-5-5-8.25a5 5 0 0 1 5-5zM10 5.4a1.85 1.85 0 1 1 0 3.7 1.85 1.85 0 0 1 0-3.7zM5.25 13.75 2.75 17.5h14.5l-2.5-3.75"
        tint "M10 2.25a5 5 0 0 1 5 5c0 3.25-3.25 5.5-5 8.25-1.75-2.75-5-5-5-8.25a5 5 0 0 1 5-5z";
    /// Digital Twins: a thing and its picture.
    DigitalTwins "digital-twins"
        line "M4 2.75h7.25A1.25 1.25 0 0 1 12.5 4v7.25a1.25 1.25 0 0 1-1.25 1.25H4a1.25 1.25 0 0 1-1.25-1.25V4A1.25 1.25 0 0 1 4 2.75zM15.25 7.5H16a1.25 1.25 0 0 1 1.25 1.25V16A1.25 1.25 0 0 1 16 17.25H8.75A1.25 1.25 0 0 1 7.5 16v-.75"
        tint "M4 2.75h7.25A1.25 1.25 0 0 1 12.5 4v7.25a1.25 1.25 0 0 1-1.25 1.25H4a1.25 1.25 0 0 1-1.25-1.25V4A1.25 1.25 0 0 1 4 2.75z";
    /// A Log Analytics workspace: a log that is searched.
    LogAnalytics "log-analytics-workspace"
        line "M3 4.25h11M3 8.25h5M3 12.25h3.5M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM14.9 14.9l2.35 2.35"
        tint "M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8z";
    /// A data collection rule: a funnel.
    DataCollectionRule "data-collection-rule"
        line "M3 3.75h14l-5.25 6.5v5l-3.5 1.75v-6.75z"
        tint "M3 3.75h14l-5.25 6.5v5l-3.5 1.75v-6.75z";
    /// AI Search: a lens over a spark.
    AiSearch "ai-search"
        line "M8.75 2.75a6 6 0 1 1 0 12 6 6 0 0 1 0-12zM13.1 13.1l4.15 4.15"
        tint "M8.75 2.75a6 6 0 1 1 0 12 6 6 0 0 1 0-12z"
        solid "M8.75 5.5l.95 2.3 2.3.95-2.3.95-.95 2.3-.95-2.3-2.3-.95 2.3-.95z";
    /// A search index: lines under a lens.
    SearchIndex "search-index"
        line "M3 4.5h14M3 8.25h5.5M3 12h4.5M3 15.75h5M13 8.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM15.5 14.5l2 2.25"
        tint "M13 8.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7z";
    /// A container registry: containers on shelves.
    ContainerRegistry "container-registry"
        line "M2.75 9h14.5M2.75 16.75h14.5M4.5 3.75h4.25V9H4.5zM11.25 3.75h4.25V9h-4.25zM7.75 11.5H12v5.25H7.75z"
        tint "M4.5 3.75h4.25V9H4.5zM11.25 3.75h4.25V9h-4.25zM7.75 11.5H12v5.25H7.75z";
    /// A repository of images: one image behind another.
    ContainerRepository "container-repository"
        line "M4.25 7.25h9a1 1 0 0 1 1 1v7.5a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-7.5a1 1 0 0 1 1-1zM6.25 4.75v-1a1 1 0 0 1 1-1h8.5a1 1 0 0 1 1 1v8.5a1 1 0 0 1-1 1M6.75 10.25v3.5M10.75 10.25v3.5"
        tint "M4.25 7.25h9a1 1 0 0 1 1 1v7.5a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-7.5a1 1 0 0 1 1-1z";
    /// Cosmos DB: a planet with its ring.
    CosmosDb "cosmos-db"
        line "M10 4.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zM5.1 12.6c-2 1.35-3 2.5-2.6 3.15.75 1.2 5.5-.75 9.5-3.25s6.75-5.15 6-6.35c-.4-.65-1.9-.45-4.1.35"
        tint "M10 4.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11z";
    /// A cache for Redis: layers with a bolt.
    Redis "redis"
        line "M2.75 6.25 10 3l7.25 3.25L10 9.5zM2.75 10 10 13.25 17.25 10M2.75 13.75 10 17l7.25-3.25"
        tint "M2.75 6.25 10 3l7.25 3.25L10 9.5z";
    /// A `PostgreSQL` server: tables in a drum.
    PostgreSql "postgresql-server"
        line "M10 2.75c3.6 0 6.25 1 6.25 2.5v9.5c0 1.5-2.65 2.5-6.25 2.5s-6.25-1-6.25-2.5v-9.5c0-1.5 2.65-2.5 6.25-2.5zM3.75 5.25c0 1.5 2.65 2.5 6.25 2.5s6.25-1 6.25-2.5M8 11v3.25M8 11h2.75a1 1 0 0 1 0 2H8"
        tint "M10 2.75c3.6 0 6.25 1 6.25 2.5s-2.65 2.5-6.25 2.5-6.25-1-6.25-2.5 2.65-2.5 6.25-2.5z";
    /// Azure Monitor: a pulse on a dial.
    AzureMonitor "azure-monitor"
        line "M10 2.75a7.25 7.25 0 1 1 0 14.5 7.25 7.25 0 0 1 0-14.5zM4.75 10.5h2.5l1.75-4 2.5 7 1.5-3h2.25"
        tint "M10 2.75a7.25 7.25 0 1 1 0 14.5 7.25 7.25 0 0 1 0-14.5z";
    /// A logic app: a step between braces.
    LogicApp "logic-app"
        line "M7 3.25c-1.75 0-2.5.85-2.5 2.25v2.25c0 1.4-.75 2.25-2 2.25 1.25 0 2 .85 2 2.25v2.25c0 1.4.75 2.25 2.5 2.25M13 3.25c1.75 0 2.5.85 2.5 2.25v2.25c0 1.4.75 2.25 2 2.25-1.25 0-2 .85-2 2.25v2.25c0 1.4-.75 2.25-2.5 2.25"
        tint "M10 6.5 13.5 10 10 13.5 6.5 10z"
        solid "M10 7.75 12.25 10 10 12.25 7.75 10z";
    /// A data factory: a factory with its chimney.
    DataFactory "data-factory"
        line "M2.75 17.25V9.5l4.5 2.75V9.5l4.5 2.75V3h3.75l1.75 14.25zM6 15h1.5M10.25 15h1.5"
        tint "M2.75 17.25V9.5l4.5 2.75V9.5l4.5 2.75V3h3.75l1.75 14.25z";
    /// A Synapse workspace: what is measured in a frame of six sides.
    SynapseWorkspace "synapse-workspace"
        line "M10 2.25 16.75 6v8L10 17.75 3.25 14V6zM7 12.75v-2M10 12.75V7.5M13 12.75v-3.5"
        tint "M10 2.25 16.75 6v8L10 17.75 3.25 14V6z";
    /// API Management: a gate between two sides.
    ApiManagement "api-management"
        line "M6.25 5.25 2 10l4.25 4.75M13.75 5.25 18 10l-4.25 4.75M10 3v3.5M10 13.5V17M8.25 8.25h3.5v3.5h-3.5z"
        tint "M8.25 8.25h3.5v3.5h-3.5z";
    /// A Stream Analytics job: a stream over what was counted in it.
    StreamAnalyticsJob "stream-analytics-job"
        line "M2.5 5c1.9 0 1.9 2 3.75 2S8.1 5 10 5s1.9 2 3.75 2S15.6 5 17.5 5M4.5 16.75v-3M10 16.75V11M15.5 16.75v-4.25"
        tint "M3 13.75h3v3H3zM8.5 11h3v5.75h-3zM14 12.5h3v4.25h-3z";
    /// A static web app: a window with a bolt.
    StaticWebApp "static-web-app"
        line "M4 3.75h12a1.5 1.5 0 0 1 1.5 1.5v9.5a1.5 1.5 0 0 1-1.5 1.5H4a1.5 1.5 0 0 1-1.5-1.5v-9.5A1.5 1.5 0 0 1 4 3.75zM2.5 7h15"
        tint "M4 3.75h12a1.5 1.5 0 0 1 1.5 1.5v9.5a1.5 1.5 0 0 1-1.5 1.5H4a1.5 1.5 0 0 1-1.5-1.5v-9.5A1.5 1.5 0 0 1 4 3.75z"
        solid "M10.75 8.25 7.25 12.4h2.1l-.6 2.85 3.75-4.4h-2.2z";
    /// A Databricks access connector: a plug.
    DatabricksAccessConnector "databricks-access-connector"
        line "M7.25 2.5v3.75M12.75 2.5v3.75M4.75 6.25h10.5v2.5a5.25 5.25 0 0 1-10.5 0zM10 14v3.5"
        tint "M4.75 6.25h10.5v2.5a5.25 5.25 0 0 1-10.5 0z";
    /// An `IoT` hub: a hub and its devices.
    IotHub "iot-hub"
        line "M10 7a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM10 7V4.5M10 13v2.5M7 10H4.5M13 10h2.5"
        tint "M10 7a3 3 0 1 1 0 6 3 3 0 0 1 0-6z"
        solid "M10 1.75a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3zM10 15.25a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3zM3.25 8.5a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3zM16.75 8.5a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3z";
    /// Arc-enabled Kubernetes: a wheel under an arc.
    ArcKubernetes "arc-kubernetes"
        line "M10 8.75a3.25 3.25 0 1 1 0 6.5 3.25 3.25 0 0 1 0-6.5zM10 6.75v2M10 15.25v2M5.45 9.4l1.75 1M12.8 13.6l1.75 1M14.55 9.4l-1.75 1M7.2 13.6l-1.75 1M2.25 6.5C4 4 6.6 2.75 10 2.75s6 1.25 7.75 3.75"
        tint "M10 8.75a3.25 3.25 0 1 1 0 6.5 3.25 3.25 0 0 1 0-6.5z";
    /// Azure Resource Manager: layers.
    ResourceManager "resource-manager"
        line "M10 2.75 17.5 6.75 10 10.75 2.5 6.75zM2.5 10.25l7.5 4 7.5-4M2.5 13.5l7.5 4 7.5-4"
        tint "M10 2.75 17.5 6.75 10 10.75 2.5 6.75z";
    /// Any resource: a cube.
    Resource "resource"
        line "M10 2.25 16.75 6v8L10 17.75 3.25 14V6zM3.25 6 10 9.75 16.75 6M10 9.75v8"
        tint "M10 2.25 16.75 6v8L10 17.75 3.25 14V6z";

    // Identities.

    /// A system-assigned managed identity: a person in the frame of its host.
    SystemAssignedIdentity "system-assigned-identity"
        line "M5.5 2.75h9a2.75 2.75 0 0 1 2.75 2.75v9a2.75 2.75 0 0 1-2.75 2.75h-9a2.75 2.75 0 0 1-2.75-2.75v-9A2.75 2.75 0 0 1 5.5 2.75zM10 5.75a2.35 2.35 0 1 1 0 4.7 2.35 2.35 0 0 1 0-4.7zM5.5 17.2c.3-2.7 2-4.2 4.5-4.2s4.2 1.5 4.5 4.2"
        tint "M10 5.75a2.35 2.35 0 1 1 0 4.7 2.35 2.35 0 0 1 0-4.7zM5.5 17.2c.3-2.7 2-4.2 4.5-4.2s4.2 1.5 4.5 4.2z";
    /// A user-assigned managed identity: a badge with a clip, that can be worn by several hosts.
    UserAssignedIdentity "user-assigned-identity"
        line "M5.75 4.5h8.5a1.75 1.75 0 0 1 1.75 1.75v9.5a1.75 1.75 0 0 1-1.75 1.75h-8.5A1.75 1.75 0 0 1 4 15.75v-9.5A1.75 1.75 0 0 1 5.75 4.5zM8 4.5V3.25a1 1 0 0 1 1-1h2a1 1 0 0 1 1 1V4.5M10 7.5a1.85 1.85 0 1 1 0 3.7 1.85 1.85 0 0 1 0-3.7zM6.9 15c.2-1.5 1.4-2.25 3.1-2.25s2.9.75 3.1 2.25"
        tint "M5.75 4.5h8.5a1.75 1.75 0 0 1 1.75 1.75v9.5a1.75 1.75 0 0 1-1.75 1.75h-8.5A1.75 1.75 0 0 1 4 15.75v-9.5A1.75 1.75 0 0 1 5.75 4.5z";
    /// A service principal: an app that is somebody.
    ServicePrincipal "service-principal"
        line "M10 2.1 16.85 6.05v7.9L10 17.9 3.15 13.95v-7.9zM10 6a2.1 2.1 0 1 1 0 4.2A2.1 2.1 0 0 1 10 6zM6.4 14.1c.25-1.9 1.6-2.95 3.6-2.95s3.35 1.05 3.6 2.95"
        tint "M10 2.1 16.85 6.05v7.9L10 17.9 3.15 13.95v-7.9z";
    /// A user: head and shoulders.
    User "user"
        line "M10 3a3.4 3.4 0 1 1 0 6.8A3.4 3.4 0 0 1 10 3zM3.5 17c.4-3.1 2.9-4.75 6.5-4.75S16.1 13.9 16.5 17"
        tint "M10 3a3.4 3.4 0 1 1 0 6.8A3.4 3.4 0 0 1 10 3zM3.5 17c.4-3.1 2.9-4.75 6.5-4.75S16.1 13.9 16.5 17z";
    /// A group of users.
    Group "group"
        line "M7.5 4a2.9 2.9 0 1 1 0 5.8A2.9 2.9 0 0 1 7.5 4zM1.9 16.25c.3-2.8 2.5-4.25 5.6-4.25s5.3 1.45 5.6 4.25M12.75 4.2a2.9 2.9 0 0 1 0 5.4M15 12.4c1.8.6 2.9 1.9 3.1 3.85"
        tint "M7.5 4a2.9 2.9 0 1 1 0 5.8A2.9 2.9 0 0 1 7.5 4zM1.9 16.25c.3-2.8 2.5-4.25 5.6-4.25s5.3 1.45 5.6 4.25z";
    /// A Microsoft Entra tenant: the gate, a diamond with a keyhole.
    Tenant "tenant"
        line "M8.85 2.75a1.63 1.63 0 0 1 2.3 0l6.1 6.1a1.63 1.63 0 0 1 0 2.3l-6.1 6.1a1.63 1.63 0 0 1-2.3 0l-6.1-6.1a1.63 1.63 0 0 1 0-2.3z"
        tint "M8.85 2.75a1.63 1.63 0 0 1 2.3 0l6.1 6.1a1.63 1.63 0 0 1 0 2.3l-6.1 6.1a1.63 1.63 0 0 1-2.3 0l-6.1-6.1a1.63 1.63 0 0 1 0-2.3z"
        solid "M10 6.6a1.85 1.85 0 0 1 .95 3.44l.7 2.83a.5.5 0 0 1-.48.63H8.83a.5.5 0 0 1-.48-.63l.7-2.83A1.85 1.85 0 0 1 10 6.6z";

    // Scopes.

    /// A management group: a tree of scopes.
    ManagementGroup "management-group"
        line "M7.75 2.75h4.5a.75.75 0 0 1 .75.75v3a.75.75 0 0 1-.75.75h-4.5A.75.75 0 0 1 7 6.5v-3a.75.75 0 0 1 .75-.75zM3 12.75h4a.75.75 0 0 1 .75.75v3a.75.75 0 0 1-.75.75H3a.75.75 0 0 1-.75-.75v-3A.75.75 0 0 1 3 12.75zM13 12.75h4a.75.75 0 0 1 .75.75v3a.75.75 0 0 1-.75.75h-4a.75.75 0 0 1-.75-.75v-3a.75.75 0 0 1 .75-.75zM10 7.25V10M5 12.75V11a1 1 0 0 1 1-1h8a1 1 0 0 1 1 1v1.75"
        tint "M7.75 2.75h4.5a.75.75 0 0 1 .75.75v3a.75.75 0 0 1-.75.75h-4.5A.75.75 0 0 1 7 6.5v-3a.75.75 0 0 1 .75-.75z";
    /// A subscription: the card that pays.
    Subscription "subscription"
        line "M4 4.25h12a1.75 1.75 0 0 1 1.75 1.75v8A1.75 1.75 0 0 1 16 15.75H4A1.75 1.75 0 0 1 2.25 14V6A1.75 1.75 0 0 1 4 4.25zM2.25 8.25h15.5M5.25 12.25h3M12.75 12.25h2"
        tint "M2.25 8.25h15.5V14A1.75 1.75 0 0 1 16 15.75H4A1.75 1.75 0 0 1 2.25 14z";
    /// A resource group: things kept together by a dashed frame.
    ResourceGroup "resource-group"
        line "M2.75 6.25v-1.5a2 2 0 0 1 2-2h1.5M8.75 2.75h2.5M13.75 2.75h1.5a2 2 0 0 1 2 2v1.5M17.25 8.75v2.5M17.25 13.75v1.5a2 2 0 0 1-2 2h-1.5M11.25 17.25h-2.5M6.25 17.25h-1.5a2 2 0 0 1-2-2v-1.5M2.75 11.25v-2.5M7.5 6.5h5a1 1 0 0 1 1 1v5a1 1 0 0 1-1 1h-5a1 1 0 0 1-1-1v-5a1 1 0 0 1 1-1z"
        tint "M7.5 6.5h5a1 1 0 0 1 1 1v5a1 1 0 0 1-1 1h-5a1 1 0 0 1-1-1v-5a1 1 0 0 1 1-1z";

    // What travels, what is granted, what is written beside.

    /// A token: a ticket.
    Token "token"
        line "M2.25 6.25A1.5 1.5 0 0 1 3.75 4.75h12.5a1.5 1.5 0 0 1 1.5 1.5V8a2 2 0 0 0 0 4v1.75a1.5 1.5 0 0 1-1.5 1.5H3.75a1.5 1.5 0 0 1-1.5-1.5V12a2 2 0 0 0 0-4zM12.5 4.75v1.5M12.5 9.25v1.5M12.5 13.75v1.5"
        tint "M2.25 6.25A1.5 1.5 0 0 1 3.75 4.75h12.5a1.5 1.5 0 0 1 1.5 1.5V8a2 2 0 0 0 0 4v1.75a1.5 1.5 0 0 1-1.5 1.5H3.75a1.5 1.5 0 0 1-1.5-1.5V12a2 2 0 0 0 0-4z";
    /// A role assignment: a shield with a check.
    Role "role"
        line "M10 2.25 16.5 4.5v4.75c0 4-2.5 6.9-6.5 8.5-4-1.6-6.5-4.5-6.5-8.5V4.5zM7 9.75l2.25 2.25L13.25 7.75"
        tint "M10 2.25 16.5 4.5v4.75c0 4-2.5 6.9-6.5 8.5-4-1.6-6.5-4.5-6.5-8.5V4.5z";
    /// A deny assignment: no entry.
    Deny "deny"
        line "M10 2.75a7.25 7.25 0 1 1 0 14.5 7.25 7.25 0 0 1 0-14.5zM4.9 4.9l10.2 10.2"
        tint "M10 2.75a7.25 7.25 0 1 1 0 14.5 7.25 7.25 0 0 1 0-14.5z";
    /// A call: from here to there.
    Call "call"
        line "M7.25 10h9.75M13 6l4 4-4 4"
        solid "M4 7.75a2.25 2.25 0 1 1 0 4.5 2.25 2.25 0 0 1 0-4.5z";
    /// A free note: paper with a folded corner.
    Note "note"
        line "M4.25 2.75h11.5a1.5 1.5 0 0 1 1.5 1.5v7.25l-5.75 5.75H4.25a1.5 1.5 0 0 1-1.5-1.5V4.25a1.5 1.5 0 0 1 1.5-1.5zM17.25 11.5H13a1.5 1.5 0 0 0-1.5 1.5v4.25M6.25 6.75h7.5M6.25 10h3.5"
        tint "M4.25 2.75h11.5a1.5 1.5 0 0 1 1.5 1.5v7.25l-5.75 5.75H4.25a1.5 1.5 0 0 1-1.5-1.5V4.25a1.5 1.5 0 0 1 1.5-1.5z";

    // Player.

    /// Play.
    Play "play"
        solid "M6 4.15v11.7a.9.9 0 0 0 1.38.76l9.2-5.85a.9.9 0 0 0 0-1.52l-9.2-5.85A.9.9 0 0 0 6 4.15z";
    /// Pause.
    Pause "pause"
        solid "M6 3.75h1.5a1 1 0 0 1 1 1v10.5a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V4.75a1 1 0 0 1 1-1zM12.5 3.75H14a1 1 0 0 1 1 1v10.5a1 1 0 0 1-1 1h-1.5a1 1 0 0 1-1-1V4.75a1 1 0 0 1 1-1z";
    /// One step forward.
    StepForward "step-forward"
        line "M15.5 4.75v10.5"
        solid "M4.75 5.15v9.7a.85.85 0 0 0 1.31.71l7.25-4.85a.85.85 0 0 0 0-1.42L6.06 4.44a.85.85 0 0 0-1.31.71z";
    /// One step back.
    StepBack "step-back"
        line "M4.5 4.75v10.5"
        solid "M15.25 5.15v9.7a.85.85 0 0 1-1.31.71l-7.25-4.85a.85.85 0 0 1 0-1.42l7.25-4.85a.85.85 0 0 1 1.31.71z";
    /// Back to the start.
    ToStart "to-start"
        line "M2.75 4.75v10.5"
        solid "M10.5 5.9v8.2a.8.8 0 0 1-1.25.66L4.9 10.66a.8.8 0 0 1 0-1.32l4.35-4.1a.8.8 0 0 1 1.25.66zM17.25 5.9v8.2a.8.8 0 0 1-1.25.66l-4.35-4.1a.8.8 0 0 1 0-1.32L16 5.24a.8.8 0 0 1 1.25.66z";
    /// On to the end.
    ToEnd "to-end"
        line "M17.25 4.75v10.5"
        solid "M9.5 5.9v8.2a.8.8 0 0 0 1.25.66l4.35-4.1a.8.8 0 0 0 0-1.32L10.75 5.24a.8.8 0 0 0-1.25.66zM2.75 5.9v8.2a.8.8 0 0 0 1.25.66l4.35-4.1a.8.8 0 0 0 0-1.32L4 5.24a.8.8 0 0 0-1.25.66z";

    // Editing.

    /// Undo.
    Undo "undo" line "M7.25 3.5 3.25 7.5l4 4M3.25 7.5h8.5a4.5 4.5 0 0 1 0 9H8";
    /// Redo.
    Redo "redo" line "M12.75 3.5l4 4-4 4M16.75 7.5h-8.5a4.5 4.5 0 0 0 0 9H12";
    /// Add, zoom in.
    Plus "plus" line "M10 4v12M4 10h12";
    /// Remove, zoom out.
    Minus "minus" line "M4 10h12";
    /// Fit everything into view.
    Fit "fit"
        line "M3 6.75V4.5A1.5 1.5 0 0 1 4.5 3h2.25M13.25 3h2.25A1.5 1.5 0 0 1 17 4.5v2.25M17 13.25v2.25a1.5 1.5 0 0 1-1.5 1.5h-2.25M6.75 17H4.5A1.5 1.5 0 0 1 3 15.5v-2.25M7.5 7.5h5v5h-5z"
        tint "M7.5 7.5h5v5h-5z";
    /// Copy to the clipboard.
    Copy "copy" line "M8.5 7h7.25a1.5 1.5 0 0 1 1.5 1.5v7.25a1.5 1.5 0 0 1-1.5 1.5H8.5a1.5 1.5 0 0 1-1.5-1.5V8.5A1.5 1.5 0 0 1 8.5 7zM13 7V4.25a1.5 1.5 0 0 0-1.5-1.5H4.25a1.5 1.5 0 0 0-1.5 1.5v7.25a1.5 1.5 0 0 0 1.5 1.5H7";
    /// Paste from the clipboard.
    Paste "paste" line "M7 4H5.5A1.5 1.5 0 0 0 4 5.5V16a1.5 1.5 0 0 0 1.5 1.5h9A1.5 1.5 0 0 0 16 16V5.5A1.5 1.5 0 0 0 14.5 4H13M8 2.5h4a1 1 0 0 1 1 1v1a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1v-1a1 1 0 0 1 1-1zM7.25 9.5h5.5M7.25 13h3.5";
    /// Duplicate in place.
    Duplicate "duplicate" line "M8.5 7h7.25a1.5 1.5 0 0 1 1.5 1.5v7.25a1.5 1.5 0 0 1-1.5 1.5H8.5a1.5 1.5 0 0 1-1.5-1.5V8.5A1.5 1.5 0 0 1 8.5 7zM13 7V4.25a1.5 1.5 0 0 0-1.5-1.5H4.25a1.5 1.5 0 0 0-1.5 1.5v7.25a1.5 1.5 0 0 0 1.5 1.5H7M12.125 9.65v4.95M9.65 12.125h4.95";
    /// Delete.
    Trash "trash" line "M3.25 5.25h13.5M7.75 5.25V3.75a1 1 0 0 1 1-1h2.5a1 1 0 0 1 1 1v1.5M4.9 5.25l.75 10.6a1.5 1.5 0 0 0 1.5 1.4h5.7a1.5 1.5 0 0 0 1.5-1.4l.75-10.6M8.25 8.75v5M11.75 8.75v5";
    /// A pencil: draw, rename.
    Pencil "pencil" line "M12.9 3.6a1.6 1.6 0 0 1 2.26 0l1.24 1.24a1.6 1.6 0 0 1 0 2.26L7.25 16.25 2.75 17.25l1-4.5zM11 5.5l3.5 3.5";
    /// Align left edges.
    AlignLeft "align-left" line "M3 2.75v14.5M6.5 5h9.25v3.25H6.5zM6.5 11.75h5.25V15H6.5z" tint "M6.5 5h9.25v3.25H6.5zM6.5 11.75h5.25V15H6.5z";
    /// Align centers on a vertical line.
    AlignCenter "align-center" line "M10 2.75V5M10 8.25v3.5M10 15v2.25M4 5h12v3.25H4zM6.5 11.75h7V15h-7z" tint "M4 5h12v3.25H4zM6.5 11.75h7V15h-7z";
    /// Align right edges.
    AlignRight "align-right" line "M17 2.75v14.5M4.25 5h9.25v3.25H4.25zM8.25 11.75h5.25V15H8.25z" tint "M4.25 5h9.25v3.25H4.25zM8.25 11.75h5.25V15H8.25z";
    /// Align top edges.
    AlignTop "align-top" line "M2.75 3h14.5M5 6.5v9.25h3.25V6.5zM11.75 6.5v5.25H15V6.5z" tint "M5 6.5v9.25h3.25V6.5zM11.75 6.5v5.25H15V6.5z";
    /// Align middles on a horizontal line.
    AlignMiddle "align-middle" line "M2.75 10H5M8.25 10h3.5M15 10h2.25M5 4v12h3.25V4zM11.75 6.5v7H15v-7z" tint "M5 4v12h3.25V4zM11.75 6.5v7H15v-7z";
    /// Align bottom edges.
    AlignBottom "align-bottom" line "M2.75 17h14.5M5 4.25v9.25h3.25V4.25zM11.75 8.25v5.25H15V8.25z" tint "M5 4.25v9.25h3.25V4.25zM11.75 8.25v5.25H15V8.25z";
    /// Distribute with equal gaps from left to right.
    DistributeHorizontally "distribute-horizontally" line "M3 2.75v14.5M17 2.75v14.5M8 5.5h4v9H8z" tint "M8 5.5h4v9H8z";
    /// Distribute with equal gaps from top to bottom.
    DistributeVertically "distribute-vertically" line "M2.75 3h14.5M2.75 17h14.5M5.5 8h9v4h-9z" tint "M5.5 8h9v4h-9z";
    /// Move the canvas.
    Hand "hand" line "M6.75 11V5.1a1.25 1.25 0 0 1 2.5 0M9.25 9V3.75a1.25 1.25 0 0 1 2.5 0V9M11.75 4.85a1.25 1.25 0 0 1 2.5 0V9.5M14.25 7.1a1.25 1.25 0 0 1 2.5 0V12c0 3.3-2.2 5.5-5.35 5.5-2.5 0-3.9-.9-5.15-2.8L3.5 11.25a1.3 1.3 0 0 1 2.1-1.5L6.75 11.25";
    /// Select.
    Pointer "pointer"
        line "M3.9 3.9l4.6 12.7 2.35-5.75 5.75-2.35z"
        tint "M3.9 3.9l4.6 12.7 2.35-5.75 5.75-2.35z";
    /// Connect two things.
    Connect "connect" line "M4.5 13.25a2.25 2.25 0 1 1 0 4.5 2.25 2.25 0 0 1 0-4.5zM15.5 2.25a2.25 2.25 0 1 1 0 4.5 2.25 2.25 0 0 1 0-4.5zM6.75 15.5H9a2 2 0 0 0 2-2v-7a2 2 0 0 1 2-2h.25";
    /// Mend: a wand.
    Wand "wand"
        line "M2.75 15.25 11 7l2 2-8.25 8.25zM9 9l2 2"
        solid "M15.25 1.75c.35 2 1 2.65 3 3-2 .35-2.65 1-3 3-.35-2-1-2.65-3-3 2-.35 2.65-1 3-3zM7 2.25c.25 1.35.65 1.75 2 2-1.35.25-1.75.65-2 2-.25-1.35-.65-1.75-2-2 1.35-.25 1.75-.65 2-2zM16.5 11.25c.2 1.15.6 1.55 1.75 1.75-1.15.2-1.55.6-1.75 1.75-.2-1.15-.6-1.55-1.75-1.75 1.15-.2 1.55-.6 1.75-1.75z";

    // Verdicts and messages.

    /// Yes, allowed, done.
    Check "check" line "M4 10.5l4 4L16 5.75";
    /// No, denied, failed.
    Cross "cross" line "M5.25 5.25l9.5 9.5M14.75 5.25l-9.5 9.5";
    /// A warning.
    Warning "warning"
        line "M8.7 3.25a1.5 1.5 0 0 1 2.6 0l6.3 11.25a1.5 1.5 0 0 1-1.3 2.25H3.7a1.5 1.5 0 0 1-1.3-2.25zM10 7.5v4"
        tint "M8.7 3.25a1.5 1.5 0 0 1 2.6 0l6.3 11.25a1.5 1.5 0 0 1-1.3 2.25H3.7a1.5 1.5 0 0 1-1.3-2.25z"
        solid "M10 13.05a.95.95 0 1 1 0 1.9.95.95 0 0 1 0-1.9z";
    /// Information.
    Info "info"
        line "M10 2.75a7.25 7.25 0 1 1 0 14.5 7.25 7.25 0 0 1 0-14.5zM10 9.5v4"
        solid "M10 5.8a.95.95 0 1 1 0 1.9.95.95 0 0 1 0-1.9z";
    /// Help.
    Question "question"
        line "M10 2.75a7.25 7.25 0 1 1 0 14.5 7.25 7.25 0 0 1 0-14.5zM7.8 8a2.2 2.2 0 1 1 3.5 1.77c-.8.6-1.3 1-1.3 1.83"
        solid "M10 12.95a.95.95 0 1 1 0 1.9.95.95 0 0 1 0-1.9z";

    // Interface.

    /// Close.
    Close "close" line "M5 5l10 10M15 5 5 15";
    /// Search.
    Search "search" line "M8.75 3a5.75 5.75 0 1 1 0 11.5 5.75 5.75 0 0 1 0-11.5zM12.9 12.9 17 17";
    /// Points up.
    ChevronUp "chevron-up" line "M5 12.5l5-5 5 5";
    /// Points down.
    ChevronDown "chevron-down" line "M5 7.5l5 5 5-5";
    /// Points left.
    ChevronLeft "chevron-left" line "M12.5 5l-5 5 5 5";
    /// Points right.
    ChevronRight "chevron-right" line "M7.5 5l5 5-5 5";
    /// An arrow to the left.
    ArrowLeft "arrow-left" line "M16.75 10H3.25M8.25 5l-5 5 5 5";
    /// An arrow to the right.
    ArrowRight "arrow-right" line "M3.25 10h13.5M11.75 5l5 5-5 5";
    /// More choices.
    More "more"
        solid "M4.25 8.6a1.4 1.4 0 1 1 0 2.8 1.4 1.4 0 0 1 0-2.8zM10 8.6a1.4 1.4 0 1 1 0 2.8 1.4 1.4 0 0 1 0-2.8zM15.75 8.6a1.4 1.4 0 1 1 0 2.8 1.4 1.4 0 0 1 0-2.8z";
    /// A link.
    Link "link" line "M8 12l4-4M9 6.25l2.25-2.25a3.35 3.35 0 0 1 4.75 4.75L13.75 11M11 13.75 8.75 16A3.35 3.35 0 0 1 4 11.25L6.25 9";
    /// Download.
    Download "download" line "M10 2.75v9.75M6 8.75l4 4 4-4M3 13.75v2A1.5 1.5 0 0 0 4.5 17.25h11a1.5 1.5 0 0 0 1.5-1.5v-2";
    /// Save to a file.
    Save "save" line "M4.25 2.75h9.25l3.75 3.75v9.25a1.5 1.5 0 0 1-1.5 1.5H4.25a1.5 1.5 0 0 1-1.5-1.5V4.25a1.5 1.5 0 0 1 1.5-1.5zM6.5 2.75v3.75h6V2.75M6 17.25v-5.5h8v5.5";
    /// Open a file.
    FolderOpen "folder-open"
        line "M2.75 15V4.75a1.25 1.25 0 0 1 1.25-1.25h3.6l2 2.25h5.15A1.25 1.25 0 0 1 16 7v1.75M2.75 15.25l2.3-5.6a1.5 1.5 0 0 1 1.39-.9h10.45a.9.9 0 0 1 .85 1.2l-1.95 5.55a1.5 1.5 0 0 1-1.42 1H3.8a1.1 1.1 0 0 1-1.05-1.25z"
        tint "M2.75 15.25l2.3-5.6a1.5 1.5 0 0 1 1.39-.9h10.45a.9.9 0 0 1 .85 1.2l-1.95 5.55a1.5 1.5 0 0 1-1.42 1H3.8a1.1 1.1 0 0 1-1.05-1.25z";
    /// Begin a new file.
    NewFile "new-file" line "M11.25 2.5h-5.5A1.25 1.25 0 0 0 4.5 3.75v12.5a1.25 1.25 0 0 0 1.25 1.25h8.5a1.25 1.25 0 0 0 1.25-1.25v-9.5zM11.25 2.5v3a1.25 1.25 0 0 0 1.25 1.25h3M10 9.5v5M7.5 12h5";
    /// Share.
    Share "share" line "M14.75 2.5a2.25 2.25 0 1 1 0 4.5 2.25 2.25 0 0 1 0-4.5zM5 7.75a2.25 2.25 0 1 1 0 4.5 2.25 2.25 0 0 1 0-4.5zM14.75 13a2.25 2.25 0 1 1 0 4.5 2.25 2.25 0 0 1 0-4.5zM7 8.95l5.75-3.13M7 11.05l5.75 3.13";
    /// Light colors.
    Sun "sun" line "M10 6.75a3.25 3.25 0 1 1 0 6.5 3.25 3.25 0 0 1 0-6.5zM10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18M4.34 4.34 5.4 5.4M14.6 14.6l1.06 1.06M15.66 4.34 14.6 5.4M5.4 14.6l-1.06 1.06";
    /// Dark colors.
    Moon "moon" line "M16.9 11.9A7.2 7.2 0 1 1 8.1 3.1a5.75 5.75 0 0 0 8.8 8.8z";
    /// The colors of the system: a plain screen.
    Monitor "monitor" line "M4.25 3.25h11.5a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1-1.5 1.5H4.25a1.5 1.5 0 0 1-1.5-1.5v-7a1.5 1.5 0 0 1 1.5-1.5zM10 13.25v3.5M6.5 16.75h7";
    /// Present to an audience: a screen that plays.
    Present "present"
        line "M4.25 3.25h11.5a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1-1.5 1.5H4.25a1.5 1.5 0 0 1-1.5-1.5v-7a1.5 1.5 0 0 1 1.5-1.5zM10 13.25v1.5M6.25 17.25l3.75-2.5 3.75 2.5"
        solid "M8.5 6.15v4.2a.5.5 0 0 0 .77.42l3.25-2.1a.5.5 0 0 0 0-.84l-3.25-2.1a.5.5 0 0 0-.77.42z";
    /// The keyboard.
    Keyboard "keyboard"
        line "M3.5 4.75h13A1.5 1.5 0 0 1 18 6.25v7.5a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 2 13.75v-7.5a1.5 1.5 0 0 1 1.5-1.5zM7 12.35h6"
        solid "M5.25 7.1a.9.9 0 1 1 0 1.8.9.9 0 0 1 0-1.8zM8.42 7.1a.9.9 0 1 1 0 1.8.9.9 0 0 1 0-1.8zM11.58 7.1a.9.9 0 1 1 0 1.8.9.9 0 0 1 0-1.8zM14.75 7.1a.9.9 0 1 1 0 1.8.9.9 0 0 1 0-1.8z";
    /// The command palette.
    Command "command" line "M7.5 7.5h5v5h-5zM7.5 7.5V5.25A2.25 2.25 0 1 0 5.25 7.5zM12.5 7.5h2.25A2.25 2.25 0 1 0 12.5 5.25zM12.5 12.5v2.25a2.25 2.25 0 1 0 2.25-2.25zM7.5 12.5H5.25a2.25 2.25 0 1 0 2.25 2.25z";
    /// Settings.
    Settings "settings" line "M8.49 4.3L8.79 2.35A7.75 7.75 0 0 1 11.21 2.35L11.51 4.3A5.9 5.9 0 0 1 12.96 4.9L14.56 3.73A7.75 7.75 0 0 1 16.27 5.44L15.1 7.04A5.9 5.9 0 0 1 15.7 8.49L17.65 8.79A7.75 7.75 0 0 1 17.65 11.21L15.7 11.51A5.9 5.9 0 0 1 15.1 12.96L16.27 14.56A7.75 7.75 0 0 1 14.56 16.27L12.96 15.1A5.9 5.9 0 0 1 11.51 15.7L11.21 17.65A7.75 7.75 0 0 1 8.79 17.65L8.49 15.7A5.9 5.9 0 0 1 7.04 15.1L5.44 16.27A7.75 7.75 0 0 1 3.73 14.56L4.9 12.96A5.9 5.9 0 0 1 4.3 11.51L2.35 11.21A7.75 7.75 0 0 1 2.35 8.79L4.3 8.49A5.9 5.9 0 0 1 4.9 7.04L3.73 5.44A7.75 7.75 0 0 1 5.44 3.73L7.04 4.9A5.9 5.9 0 0 1 8.49 4.3zM10 7.4a2.6 2.6 0 1 1 0 5.2 2.6 2.6 0 0 1 0-5.2z";
    /// Locked.
    Lock "lock"
        line "M5.5 8.75h9a1.5 1.5 0 0 1 1.5 1.5v5.75a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 4 16v-5.75a1.5 1.5 0 0 1 1.5-1.5zM6.5 8.75V6a3.5 3.5 0 0 1 7 0v2.75M10 12v2.25";
    /// Unlocked.
    Unlock "unlock"
        line "M5.5 8.75h9a1.5 1.5 0 0 1 1.5 1.5v5.75a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 4 16v-5.75a1.5 1.5 0 0 1 1.5-1.5zM6.5 8.75V6a3.5 3.5 0 0 1 6.8-1.15M10 12v2.25";
    /// Visible.
    Eye "eye" line "M1.9 10c1.6-3.5 4.45-5.4 8.1-5.4s6.5 1.9 8.1 5.4c-1.6 3.5-4.45 5.4-8.1 5.4S3.5 13.5 1.9 10zM10 7.4a2.6 2.6 0 1 1 0 5.2 2.6 2.6 0 0 1 0-5.2z";
    /// Hidden.
    EyeOff "eye-off" line "M3 3l14 14M7.9 4.85A8.9 8.9 0 0 1 10 4.6c3.65 0 6.5 1.9 8.1 5.4a10 10 0 0 1-2.1 2.95M13.2 14.8a8.6 8.6 0 0 1-3.2.6c-3.65 0-6.5-1.9-8.1-5.4a10 10 0 0 1 3.25-4M8.15 8.2a2.6 2.6 0 0 0 3.65 3.65";
    /// Opens elsewhere.
    ExternalLink "external-link" line "M11.75 3H17v5.25M17 3l-7.25 7.25M15 11.75v3.75a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 3 15.5v-9A1.5 1.5 0 0 1 4.5 5h3.75";
    /// The main menu.
    Menu "menu" line "M3 5.25h14M3 10h14M3 14.75h14";
    /// The panel at the left.
    PanelLeft "panel-left"
        line "M4.5 3.25h11a1.75 1.75 0 0 1 1.75 1.75v10a1.75 1.75 0 0 1-1.75 1.75h-11A1.75 1.75 0 0 1 2.75 15V5A1.75 1.75 0 0 1 4.5 3.25zM7.75 3.25v13.5"
        tint "M4.5 3.25h3.25v13.5H4.5A1.75 1.75 0 0 1 2.75 15V5A1.75 1.75 0 0 1 4.5 3.25z";
    /// The panel at the right.
    PanelRight "panel-right"
        line "M4.5 3.25h11a1.75 1.75 0 0 1 1.75 1.75v10a1.75 1.75 0 0 1-1.75 1.75h-11A1.75 1.75 0 0 1 2.75 15V5A1.75 1.75 0 0 1 4.5 3.25zM12.25 3.25v13.5"
        tint "M12.25 3.25h3.25a1.75 1.75 0 0 1 1.75 1.75v10a1.75 1.75 0 0 1-1.75 1.75h-3.25z";
    /// The panel at the bottom.
    PanelBottom "panel-bottom"
        line "M4.5 3.25h11a1.75 1.75 0 0 1 1.75 1.75v10a1.75 1.75 0 0 1-1.75 1.75h-11A1.75 1.75 0 0 1 2.75 15V5A1.75 1.75 0 0 1 4.5 3.25zM2.75 11.75h14.5"
        tint "M2.75 11.75h14.5V15a1.75 1.75 0 0 1-1.75 1.75h-11A1.75 1.75 0 0 1 2.75 15z";
    /// Time.
    Clock "clock" line "M10 2.75a7.25 7.25 0 1 1 0 14.5 7.25 7.25 0 0 1 0-14.5zM10 5.75V10l2.75 2";
    /// An attacker: somebody who does not want to be known.
    Attacker "attacker"
        line "M2.5 9.75h15M5 9.75l1.3-5.1a1.25 1.25 0 0 1 1.6-.88l1.45.46a2.1 2.1 0 0 0 1.3 0l1.45-.46a1.25 1.25 0 0 1 1.6.88L15 9.75M6 12.25a2.25 2.25 0 1 1 0 4.5 2.25 2.25 0 0 1 0-4.5zM14 12.25a2.25 2.25 0 1 1 0 4.5 2.25 2.25 0 0 1 0-4.5zM8.15 13.9a2.6 2.6 0 0 1 3.7 0"
        tint "M5 9.75l1.3-5.1a1.25 1.25 0 0 1 1.6-.88l1.45.46a2.1 2.1 0 0 0 1.3 0l1.45-.46a1.25 1.25 0 0 1 1.6.88L15 9.75z";
    /// A review: a list on a clipboard, looked through.
    Review "review"
        line "M7 4.25H5.25a1.5 1.5 0 0 0-1.5 1.5v10a1.5 1.5 0 0 0 1.5 1.5h9.5a1.5 1.5 0 0 0 1.5-1.5v-10a1.5 1.5 0 0 0-1.5-1.5H13M8 2.75h4a1 1 0 0 1 1 1v1.5a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1v-1.5a1 1 0 0 1 1-1zM6.75 11.5l2.25 2.25 4.25-4.5"
        tint "M5.25 4.25h9.5a1.5 1.5 0 0 1 1.5 1.5v10a1.5 1.5 0 0 1-1.5 1.5h-9.5a1.5 1.5 0 0 1-1.5-1.5v-10a1.5 1.5 0 0 1 1.5-1.5z";
    /// What is on the wire.
    Code "code" line "M6.5 5.5 2 10l4.5 4.5M13.5 5.5 18 10l-4.5 4.5M11.4 3.75 8.6 16.25";
    /// A picture.
    Image "image" line "M4.25 3.25h11.5a1.5 1.5 0 0 1 1.5 1.5v10.5a1.5 1.5 0 0 1-1.5 1.5H4.25a1.5 1.5 0 0 1-1.5-1.5V4.75a1.5 1.5 0 0 1 1.5-1.5zM2.75 13.75l3.7-3.7a1 1 0 0 1 1.4 0L14 16.2M11.6 13.8l1.6-1.6a1 1 0 0 1 1.4 0l2.65 2.65M13 6.25a1.25 1.25 0 1 1 0 2.5 1.25 1.25 0 0 1 0-2.5z";
    /// A language: a globe.
    Language "language" line "M10 2.75a7.25 7.25 0 1 1 0 14.5 7.25 7.25 0 0 1 0-14.5zM2.75 10h14.5M10 2.75c2 2 3 4.4 3 7.25s-1 5.25-3 7.25c-2-2-3-4.4-3-7.25s1-5.25 3-7.25z";
    /// Read aloud: a loudspeaker.
    ReadAloud "read-aloud" line "M3 7.75h2.5l4.25-3.5v11.5l-4.25-3.5H3zM12.75 7.5a3.5 3.5 0 0 1 0 5M15 5.25a6.75 6.75 0 0 1 0 9.5";
    /// Begin again.
    Restart "restart" line "M3.25 3.75v4h4M3.6 7.6A7 7 0 1 1 3.1 11.25";
}
