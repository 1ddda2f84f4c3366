//! Role definitions as bytes.

use super::DiagramWriter;
use crate::diagram::{RoleDefinition, RoleKind, RolePermissions};
use crate::link::tags::role_definition;
use crate::link::wire::Field;

impl DiagramWriter<'_> {
    pub(super) fn role_definition(&mut self, it: &RoleDefinition) {
        let what = &it.what;
        let has_own_id = it.role != it.id.usual_role();
        let mut flags = 0;
        if what.kind == RoleKind::BuiltIn {
            flags |= role_definition::BUILT_IN;
        }
        if has_own_id {
            flags |= role_definition::OWN_ID;
        }
        self.out.about(Field::RoleDefinition, 0);
        self.out.number(flags);
        if has_own_id {
            self.out.wide(it.role.as_u128());
        }
        self.out.about(Field::RoleDefinitionText, 0);
        self.out.text(&what.name);
        self.out.text(&what.description);
        self.out.count(what.permissions.len());
        what.permissions.iter().for_each(|it| self.permissions(it));
        self.out.count(what.assignable_scopes.len());
        what.assignable_scopes
            .iter()
            .for_each(|scope| self.node_or_gone(*scope));
        self.texts(&what.assignable_elsewhere);
    }

    fn permissions(&mut self, block: &RolePermissions) {
        block.lists().into_iter().for_each(|it| self.texts(it));
        self.some_text(block.condition.as_deref());
    }

    fn texts(&mut self, texts: &[String]) {
        self.out.count(texts.len());
        texts.iter().for_each(|text| self.out.text(text));
    }
}
