//! The attacker's view of the first drawing that a newcomer sees.

use vouchsafe_e2e::{JourneyResult, Role, Size, containing, journey};

/// By keyboard alone: get in, see what is reached, stop it, take that back, leave.
#[test]
fn an_attacker_gets_in_and_is_stopped_by_keyboard() -> JourneyResult {
    journey("attack", |page| {
        page.resize(Size::DESKTOP)?;
        page.open()?;
        page.tab_to(Role::Button, containing("web-vm"))?;
        page.press("Shift+X")?;
        page.hears("Choose where somebody breaks in")?;
        page.tab_to(Role::Button, containing("code runs here"))?;
        page.press("Enter")?;
        page.hears("Somebody else’s code runs on web-vm")?;
        page.find(Role::Region, "Attacker’s view")?
            .says("Somebody else’s code runs on web-vm")?;
        page.find(Role::Heading, containing("What stops it"))?;
        page.screenshot("attack")?;

        page.tab_to(Role::Button, "Apply")?;
        page.press("Enter")?;
        page.hears("now.")?;
        page.press("Control+Z")?;
        page.hears("Undone")?;

        page.tab_back_to(Role::Button, "Leave")?;
        page.press("Enter")?;
        page.hears("Left the attacker’s view")?;
        page.wait_gone(Role::Region, "Attacker’s view")
    })
}
