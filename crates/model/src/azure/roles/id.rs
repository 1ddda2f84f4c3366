//! Ids of the built-in roles that operations name as their least-privileged role.

use crate::guid::Guid;

/// Storage Blob Data Reader.
pub const STORAGE_BLOB_DATA_READER: Guid = Guid::from_u128(0x2a2b9908_6ea1_4ae2_8e65_a410df84e7d1);

/// Storage Blob Data Contributor.
pub const STORAGE_BLOB_DATA_CONTRIBUTOR: Guid =
    Guid::from_u128(0xba92f5b4_2d11_453d_a403_e96b0029c9fe);

/// Storage Blob Delegator.
pub const STORAGE_BLOB_DELEGATOR: Guid = Guid::from_u128(0xdb58b8e5_c6ad_4a2a_8342_4190687cbf4a);

/// Storage Queue Data Message Sender.
pub const STORAGE_QUEUE_DATA_MESSAGE_SENDER: Guid =
    Guid::from_u128(0xc6a89b2d_59bc_44d0_9896_0f6e12d7b80a);

/// Storage Queue Data Message Processor.
pub const STORAGE_QUEUE_DATA_MESSAGE_PROCESSOR: Guid =
    Guid::from_u128(0x8a0f0c08_91a1_4084_bc3d_661d67233fed);

/// Storage Queue Data Reader.
pub const STORAGE_QUEUE_DATA_READER: Guid = Guid::from_u128(0x19e7f393_937e_4f77_808e_94535e297925);

/// Key Vault Secrets User.
pub const KEY_VAULT_SECRETS_USER: Guid = Guid::from_u128(0x4633458b_17de_408a_b874_0445c86b69e6);

/// Key Vault Reader.
pub const KEY_VAULT_READER: Guid = Guid::from_u128(0x21090545_7ca7_4776_b22c_e363652d74d2);

/// Key Vault Secrets Officer.
pub const KEY_VAULT_SECRETS_OFFICER: Guid = Guid::from_u128(0xb86a8fe4_44ce_4948_aee5_eccb2c155cd7);

/// SQL DB Contributor.
pub const SQL_DB_CONTRIBUTOR: Guid = Guid::from_u128(0x9b7fa17d_e63e_47b0_bb0a_15c516ac86ec);

/// Azure Service Bus Data Owner.
pub const AZURE_SERVICE_BUS_DATA_OWNER: Guid =
    Guid::from_u128(0x090c5cfd_751d_490a_894a_3ce6f1109419);

/// Azure Service Bus Data Sender.
pub const AZURE_SERVICE_BUS_DATA_SENDER: Guid =
    Guid::from_u128(0x69a216fc_b8fb_44d8_bc22_1f3c2cd27a39);

/// Azure Service Bus Data Receiver.
pub const AZURE_SERVICE_BUS_DATA_RECEIVER: Guid =
    Guid::from_u128(0x4f6d3b9b_027b_4f4c_9142_0e5a2a2247e0);

/// App Configuration Data Reader.
pub const APP_CONFIGURATION_DATA_READER: Guid =
    Guid::from_u128(0x516239f1_63e1_4d78_a4de_a74fb236a071);

/// App Configuration Contributor.
pub const APP_CONFIGURATION_CONTRIBUTOR: Guid =
    Guid::from_u128(0xfe86443c_f201_4fc4_9d2a_ac61149fbda0);

/// App Configuration Data Owner.
pub const APP_CONFIGURATION_DATA_OWNER: Guid =
    Guid::from_u128(0x5ae67dd6_50cb_40e7_96ff_dc2bfa4b606b);

/// Cognitive Services OpenAI User.
pub const COGNITIVE_SERVICES_OPENAI_USER: Guid =
    Guid::from_u128(0x5e0bd9bd_7b93_4f28_af87_19fc36ad61bd);

/// Cognitive Services User.
pub const COGNITIVE_SERVICES_USER: Guid = Guid::from_u128(0xa97b65f3_24c7_4388_baec_2e87135dc908);

/// Cognitive Services Language Reader.
pub const COGNITIVE_SERVICES_LANGUAGE_READER: Guid =
    Guid::from_u128(0x7628b7b8_a8b2_4cdc_b46f_e9b35248918e);

/// Reader.
pub const READER: Guid = Guid::from_u128(0xacdd72a7_3385_48ef_bd42_f606fba81ae7);

/// Contributor.
pub const CONTRIBUTOR: Guid = Guid::from_u128(0xb24988ac_6180_42a0_ab88_20f7382dd24c);

/// Virtual Machine Contributor.
pub const VIRTUAL_MACHINE_CONTRIBUTOR: Guid =
    Guid::from_u128(0x9980e02c_c2be_4d73_94e8_173b1dc7cf3c);

/// Managed Identity Operator.
pub const MANAGED_IDENTITY_OPERATOR: Guid = Guid::from_u128(0xf1a07417_d97a_45cb_824c_7a7467783830);

/// Role Based Access Control Administrator.
pub const ROLE_BASED_ACCESS_CONTROL_ADMINISTRATOR: Guid =
    Guid::from_u128(0xf58310d9_a9f6_439a_9e8d_f62e7b41a168);

/// Storage Account Key Operator Service Role.
pub const STORAGE_ACCOUNT_KEY_OPERATOR_SERVICE_ROLE: Guid =
    Guid::from_u128(0x81a9662b_bebf_436f_a333_f67b29880f12);

/// Storage Table Data Reader.
pub const STORAGE_TABLE_DATA_READER: Guid = Guid::from_u128(0x76199698_9eea_4c19_bc75_cec21354c6b6);

/// Storage Table Data Contributor.
pub const STORAGE_TABLE_DATA_CONTRIBUTOR: Guid =
    Guid::from_u128(0x0a9a7e1f_b9d0_4cc4_a60d_0319b160aaa3);

/// Storage File Data Privileged Reader.
pub const STORAGE_FILE_DATA_PRIVILEGED_READER: Guid =
    Guid::from_u128(0xb8eda974_7b85_4f76_af95_65846b26df6d);

/// Storage File Data Privileged Contributor.
pub const STORAGE_FILE_DATA_PRIVILEGED_CONTRIBUTOR: Guid =
    Guid::from_u128(0x69566ab7_960f_475b_8e7c_b3118f30c6bd);

/// Storage Blob Data Owner.
pub const STORAGE_BLOB_DATA_OWNER: Guid = Guid::from_u128(0xb7e6dc6d_f1e8_4753_8033_0f276bb0955b);

/// Key Vault Crypto User.
pub const KEY_VAULT_CRYPTO_USER: Guid = Guid::from_u128(0x12338af0_0e69_4776_bea7_57ae8d297424);

/// Key Vault Crypto Service Encryption User.
pub const KEY_VAULT_CRYPTO_SERVICE_ENCRYPTION_USER: Guid =
    Guid::from_u128(0xe147488a_f6f5_4113_8e2d_b22465e65bf6);

/// Key Vault Certificate User.
pub const KEY_VAULT_CERTIFICATE_USER: Guid =
    Guid::from_u128(0xdb79e9a7_68ee_4b58_9aeb_b90e7c24fcba);

/// Azure Event Hubs Data Sender.
pub const AZURE_EVENT_HUBS_DATA_SENDER: Guid =
    Guid::from_u128(0x2b629674_e913_4c01_ae53_ef4638d8f975);

/// Azure Event Hubs Data Receiver.
pub const AZURE_EVENT_HUBS_DATA_RECEIVER: Guid =
    Guid::from_u128(0xa638d3c7_ab3a_418d_83e6_5f17a39d4fde);

/// Log Analytics Data Reader.
pub const LOG_ANALYTICS_DATA_READER: Guid = Guid::from_u128(0x3b03c2da_16b3_4a49_8834_0f8130efdd3b);

/// Monitoring Metrics Publisher.
pub const MONITORING_METRICS_PUBLISHER: Guid =
    Guid::from_u128(0x3913510d_42f4_4e42_8a64_420c390055eb);

/// `EventGrid` Data Sender.
pub const EVENTGRID_DATA_SENDER: Guid = Guid::from_u128(0xd5a91429_5739_47e2_a06b_3470a27159e7);

/// `SignalR` App Server.
pub const SIGNALR_APP_SERVER: Guid = Guid::from_u128(0x420fcaa2_552c_430f_98ca_3264be4806c7);

/// `SignalR` REST API Owner.
pub const SIGNALR_REST_API_OWNER: Guid = Guid::from_u128(0xfd53cd77_2268_407a_8f46_7e7863d0f521);

/// Azure Maps Search and Render Data Reader.
pub const AZURE_MAPS_SEARCH_AND_RENDER_DATA_READER: Guid =
    Guid::from_u128(0x6be48352_4f82_47c9_ad5e_0acacefdb005);

/// Azure Digital Twins Data Reader.
pub const AZURE_DIGITAL_TWINS_DATA_READER: Guid =
    Guid::from_u128(0xd57506d4_4c8d_48b1_8587_93c323f6a5a3);

/// Virtual Machine User Login.
pub const VIRTUAL_MACHINE_USER_LOGIN: Guid =
    Guid::from_u128(0xfb879df8_f326_4884_b1cf_06f3ad86be52);

/// Virtual Machine Administrator Login.
pub const VIRTUAL_MACHINE_ADMINISTRATOR_LOGIN: Guid =
    Guid::from_u128(0x1c0163c0_47e6_4577_8991_ea5c82e286e4);

/// `AcrPull`.
pub const ACR_PULL: Guid = Guid::from_u128(0x7f951dda_4ed3_4680_a7ca_43fe172d538d);

/// `AcrPush`.
pub const ACR_PUSH: Guid = Guid::from_u128(0x8311e382_0749_4cb8_b61a_304f252e45ec);

/// Search Index Data Reader.
pub const SEARCH_INDEX_DATA_READER: Guid = Guid::from_u128(0x1407120a_92aa_4202_b7e9_c0e197c71c8f);

/// Search Index Data Contributor.
pub const SEARCH_INDEX_DATA_CONTRIBUTOR: Guid =
    Guid::from_u128(0x8ebe5a00_799e_43f5_93ac_243d3dce84a7);

/// Cosmos DB Account Reader Role.
pub const COSMOS_DB_ACCOUNT_READER_ROLE: Guid =
    Guid::from_u128(0xfbdf93bf_df7d_467e_a4d2_9458aa1360c8);

/// `DocumentDB` Account Contributor.
pub const DOCUMENTDB_ACCOUNT_CONTRIBUTOR: Guid =
    Guid::from_u128(0x5bd9cd88_fe45_4216_938b_f97437e15450);

/// Redis Cache Contributor.
pub const REDIS_CACHE_CONTRIBUTOR: Guid = Guid::from_u128(0xe0f68234_74aa_48ed_b826_c38b57376e17);
