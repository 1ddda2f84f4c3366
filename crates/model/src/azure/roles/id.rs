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

/// Azure Service Bus Data Sender.
pub const AZURE_SERVICE_BUS_DATA_SENDER: Guid =
    Guid::from_u128(0x69a216fc_b8fb_44d8_bc22_1f3c2cd27a39);

/// Azure Service Bus Data Receiver.
pub const AZURE_SERVICE_BUS_DATA_RECEIVER: Guid =
    Guid::from_u128(0x4f6d3b9b_027b_4f4c_9142_0e5a2a2247e0);

/// App Configuration Data Reader.
pub const APP_CONFIGURATION_DATA_READER: Guid =
    Guid::from_u128(0x516239f1_63e1_4d78_a4de_a74fb236a071);

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
