//! Pods that prove who they are with a token of their cluster.

use vouchsafe_e2e::{JourneyResult, Role, containing, journey};

use crate::studio::{apply_fix, choose_drawn, skip_to, start_blank};

#[test]
fn a_pod_is_trusted_and_no_longer_when_its_service_account_is_another() -> JourneyResult {
    journey("pods", |page| {
        page.open()?;
        start_blank(page)?;
        for what in ["AKS pod", "storage account"] {
            page.press("/")?;
            page.type_text(what)?;
            page.press("Enter")?;
            page.hears("Placed")?;
        }
        choose_drawn(page, "orders-pod,")?;
        page.press("c")?;
        page.find(Role::ComboBox, containing("Connect "))?;
        page.type_text("storage")?;
        page.press("Enter")?;
        page.find(Role::ComboBox, containing("what does the line mean"))?;
        page.type_text("read blob")?;
        page.press("Enter")?;
        page.hears("Drew a call")?;
        skip_to(page, "Denied")?;
        page.screenshot("pods-1-no-identity")?;
        // An identity, its trust, its role: each denial offers what is missing.
        for _ in 0..2 {
            apply_fix(page)?;
            page.hears("Fixed")?;
            skip_to(page, "Denied")?;
        }
        apply_fix(page)?;
        page.hears("Fixed")?;
        skip_to(page, "Allowed: 200")?;
        page.screenshot("pods-2-allowed")?;

        choose_drawn(page, "orders-pod,")?;
        page.find(Role::Radio, "Details")?.click()?;
        let account = page.find(Role::TextBox, "Service account")?;
        account.replace_text("invoices")?;
        page.press("Tab")?;
        page.hears("Changed the service account of orders-pod")?;
        skip_to(page, "Denied")?;
        page.shows("AADSTS")?;
        page.screenshot("pods-3-another-account")?;
        Ok(())
    })
}
