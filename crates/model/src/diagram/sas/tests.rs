use super::*;

#[test]
fn letters_are_read_in_their_own_order_only() {
    let container = SasReach::Service(SasKind::Container, PartId::new(1));
    let account = SasReach::Account(AccountReach::only(SasService::Blob, SasLevel::Object));
    for (letters, of_container, of_account) in [
        ("r", true, true),
        ("rl", true, true),
        ("racwdl", true, false),
        ("rwdlacup", false, true),
        ("p", false, true),
        ("lr", false, false),
        ("rr", false, false),
        ("", false, false),
        ("x", false, false),
    ] {
        for (reach, is_read) in [(container, of_container), (account, of_account)] {
            let found = SasPermissions::from_letters(letters, reach);
            assert_eq!(found.is_some(), is_read, "{letters}");
            if let Some(found) = found {
                assert_eq!(found.letters(reach), letters);
                assert!(found.are_of(reach));
                assert_eq!(SasPermissions::from_bits(found.bits()), Some(found));
            }
        }
    }
    for bits in [0, 256, u32::MAX] {
        assert_eq!(SasPermissions::from_bits(bits), None);
    }
}

#[test]
fn each_kind_has_its_own_letters() {
    // Source: learn.microsoft.com/rest/api/storageservices/create-service-sas, order of
    // permissions.
    for (kind, letters) in [
        (SasKind::Container, "racwdl"),
        (SasKind::Blob, "racwd"),
        (SasKind::Queue, "raup"),
        (SasKind::Table, "raud"),
        (SasKind::Share, "rcwdl"),
        (SasKind::File, "rcwd"),
    ] {
        let reach = SasReach::Service(kind, PartId::new(1));
        let all = SasPermissions::from_letters(letters, reach).unwrap();
        assert_eq!(all.letters(reach), letters);
        assert_eq!(kind.permissions().len(), letters.len(), "{letters}");
        assert_eq!(SasKind::from_slug(kind.slug()), Some(kind));
        assert_eq!(SasKind::from_number(kind.number()), Some(kind));
    }
}

#[test]
fn addresses_are_one_or_from_one_to_another() {
    for (text, is_read) in [
        ("168.1.5.65", true),
        ("168.1.5.60-168.1.5.70", true),
        ("168.1.5.70-168.1.5.60", false),
        ("168.1.5", false),
        ("168.1.5.0/24", false),
        ("::1", false),
        ("", false),
    ] {
        let found = text.parse::<AddressRange>().ok();
        assert_eq!(found.is_some(), is_read, "{text}");
        if let Some(found) = found {
            assert_eq!(found.to_string(), text);
            assert_eq!(AddressRange::from_numbers(found.numbers()), Some(found));
        }
    }
}
