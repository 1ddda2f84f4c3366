//! What can be selected and deleted, in the words of a file: what it is, and its
//! numbers.

use crate::diagram::{
    AssertionId, CallId, ClientCredentialId, DataGrantId, DatabaseUserId, DenyAssignmentId,
    FederatedCredentialId, NodeId, PartId, PrincipalId, RoleAssignmentId, RoleDefinitionId,
    SettingId, Subject,
};

pub(crate) fn words_of_subject(subject: Subject) -> (&'static str, Vec<u32>) {
    match subject {
        Subject::Node(node) => ("node", vec![node.number()]),
        Subject::Part(node, part) => ("part", vec![node.number(), part.number()]),
        Subject::Attachment(host, identity) => {
            ("attachment", vec![host.number(), identity.number()])
        }
        Subject::Membership(group, member) => ("membership", vec![group.number(), member.number()]),
        Subject::RoleAssignment(id) => ("role-assignment", vec![id.number()]),
        Subject::DenyAssignment(id) => ("deny-assignment", vec![id.number()]),
        Subject::RoleDefinition(id) => ("role-definition", vec![id.number()]),
        Subject::DatabaseUser(id) => ("database-user", vec![id.number()]),
        Subject::DataGrant(id) => ("data-grant", vec![id.number()]),
        Subject::Call(id) => ("call", vec![id.number()]),
        Subject::Setting(host, setting) => ("setting", vec![host.number(), setting.number()]),
        Subject::ClientCredential(application, credential) => (
            "client-credential",
            vec![application.number(), credential.number()],
        ),
        Subject::Assertion(id) => ("assertion", vec![id.number()]),
        Subject::FederatedCredential(id) => ("federated-credential", vec![id.number()]),
    }
}

pub(crate) fn subject_of_words(kind: &str, numbers: &[u32]) -> Option<Subject> {
    Some(match (kind, numbers) {
        ("node", &[node]) => Subject::Node(NodeId::new(node)),
        ("part", &[node, part]) => Subject::Part(NodeId::new(node), PartId::new(part)),
        ("attachment", &[host, identity]) => {
            Subject::Attachment(NodeId::new(host), NodeId::new(identity))
        }
        ("membership", &[group, member]) => {
            Subject::Membership(NodeId::new(group), PrincipalId::new(member))
        }
        ("role-assignment", &[id]) => Subject::RoleAssignment(RoleAssignmentId::new(id)),
        ("deny-assignment", &[id]) => Subject::DenyAssignment(DenyAssignmentId::new(id)),
        ("role-definition", &[id]) => Subject::RoleDefinition(RoleDefinitionId::new(id)),
        ("database-user", &[id]) => Subject::DatabaseUser(DatabaseUserId::new(id)),
        ("data-grant", &[id]) => Subject::DataGrant(DataGrantId::new(id)),
        ("call", &[id]) => Subject::Call(CallId::new(id)),
        ("setting", &[host, setting]) => {
            Subject::Setting(NodeId::new(host), SettingId::new(setting))
        }
        ("client-credential", &[application, credential]) => Subject::ClientCredential(
            NodeId::new(application),
            ClientCredentialId::new(credential),
        ),
        ("assertion", &[id]) => Subject::Assertion(AssertionId::new(id)),
        ("federated-credential", &[id]) => {
            Subject::FederatedCredential(FederatedCredentialId::new(id))
        }
        _ => return None,
    })
}
