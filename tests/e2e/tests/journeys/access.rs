//! Roles from the whole list of Azure, roles of one's own, and conditions on them.

use vouchsafe_e2e::{JourneyResult, Role, any_name, containing, journey};

use crate::studio::{apply_fix, choose_drawn, play_to, run_command};

const ROLE: &str = r#"[{ "roleName": "Invoice reader", "description": "Reads invoices.", "roleType": "CustomRole",
  "assignableScopes": ["/subscriptions/11111111-0000-4000-8000-000000000000"], "permissions": [{ "actions": [], "notActions": [], "notDataActions": [],
  "dataActions": ["Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read"] }] }]"#;

#[test]
fn a_role_that_is_not_in_the_tables_is_searched_loaded_and_assigned() -> JourneyResult {
    journey("roles-catalogue", |page| {
        page.open()?;
        choose_drawn(page, "contosoinvoices, Storage account")?;
        page.press("r")?;
        let dialog = page.find(Role::Dialog, any_name())?;
        let member = dialog.find(Role::ComboBox, "Member")?;
        member.type_text("web-vm")?;
        dialog
            .find(Role::ComboBox, "Search all roles")?
            .type_text("Avere Contributor")?;
        page.shows("roles.")?;
        page.find(Role::Option, containing("Avere Contributor"))?
            .click()?;
        page.screenshot("roles-1-chosen")?;
        dialog.find(Role::Button, "Assign")?.click()?;
        page.hears("Assigned Avere Contributor to")?;
        Ok(())
    })
}

#[test]
fn a_custom_role_is_pasted_given_another_block_and_assigned() -> JourneyResult {
    journey("roles-custom", |page| {
        page.open()?;
        run_command(page, "new custom role")?;
        let dialog = page.find(Role::Dialog, "New custom role")?;
        page.screenshot("roles-2-empty")?;
        dialog
            .find(Role::Button, containing("Paste JSON"))?
            .click()?;
        dialog
            .find(Role::TextBox, containing("Role definitions"))?
            .type_text(ROLE)?;
        dialog.find(Role::Button, "Fill in the form")?.click()?;
        dialog.says("Read blob on invoices")?;
        dialog.find(Role::Button, "Add a block")?.click()?;
        dialog.says("Permissions, block 2")?;
        page.screenshot("roles-3-two-blocks")?;
        dialog.find(Role::Button, "Take block 2 out")?.click()?;
        dialog.find(Role::Button, "Create")?.click()?;
        page.hears("Defined the role “Invoice reader”")?;

        choose_drawn(page, "contosoinvoices, Storage account")?;
        page.press("r")?;
        let dialog = page.find(Role::Dialog, any_name())?;
        dialog.find(Role::ComboBox, "Member")?.type_text("web-vm")?;
        dialog
            .find(Role::ComboBox, "Search all roles")?
            .type_text("Invoice reader")?;
        page.find(Role::Option, containing("Invoice reader"))?
            .click()?;
        dialog.find(Role::Button, "Assign")?.click()?;
        page.hears("Assigned Invoice reader to")?;
        play_to(page, "Allowed: 200")?;
        page.screenshot("roles-4-allowed")?;
        Ok(())
    })
}

#[test]
fn a_condition_is_written_repaired_and_decides() -> JourneyResult {
    journey("condition", |page| {
        page.open()?;
        play_to(page, "Denied: 403")?;
        apply_fix(page)?;
        page.hears("Fixed")?;
        play_to(page, "Allowed: 200")?;

        // There are two such roles: the one that was assigned last.
        let lines = page
            .find(Role::Application, "Canvas")?
            .find_all(Role::Button, containing("Storage Blob Data Reader"))?;
        lines.last().map_or(Ok(()), |line| line.click())?;
        page.find(Role::Radio, "Details")?.click()?;
        page.find(Role::Button, "Begin with a form")?.click()?;
        page.find(Role::MenuItem, containing("path begins with"))?
            .click()?;
        let field = page.find(Role::TextBox, containing("The condition"))?;
        let written = field.value()?;
        // A bracket too many is told, with its place, and cannot be saved.
        field.replace_text(&format!("{written})"))?;
        page.shows("haracter")?;
        page.screenshot("condition-1-wrong")?;
        assert!(
            !page
                .find(Role::Button, "Save the condition")?
                .is_enabled()?
        );
        field.replace_text(&written)?;
        page.find(Role::Button, "Save the condition")?.click()?;
        page.hears("Put a role assignment under a condition")?;
        page.screenshot("condition-2-saved")?;
        play_to(page, "Denied: 403")?;

        page.find(Role::Application, "Canvas")?
            .find(Role::Button, containing("role assignment"))?
            .click()?;
        page.find(Role::Radio, "Details")?.click()?;
        page.find(Role::Button, "Take it off")?.click()?;
        page.hears("Took the condition off")?;
        play_to(page, "Allowed: 200")?;
        Ok(())
    })
}
