//! Certificates with which applications prove themselves, and what their private
//! key signs.
//!
//! They are real, and the signatures too: anybody can verify them. But all have
//! the same key, which is published with this program: whoever reads one of them
//! reads on it that it protects nothing. Each has a number of its own, and so a
//! thumbprint of its own.

mod key;
mod rsa;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

/// The algorithm of a certificate’s signature: SHA-256 with RSA.
const SHA_256_WITH_RSA: [u8; 15] = [
    0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0b, 0x05, 0x00,
];
/// That a certificate of as many bytes begins.
const BEGIN: [u8; 4] = [0x30, 0x82, 0x02, 0xde];
/// That a signature of 2048 bits follows.
const SIGNATURE: [u8; 5] = [0x03, 0x82, 0x01, 0x01, 0x00];

/// The self-signed certificate with this number, as X.509 writes it in bytes.
// Source: RFC 5280, 4.1.
fn in_bytes(number: u32) -> Vec<u8> {
    let mut signed = key::BEFORE_NUMBER.to_vec();
    signed.extend(number.to_be_bytes());
    signed.extend(key::AFTER_NUMBER);
    let signature = rsa::sign_pkcs1(&signed);
    [
        &BEGIN,
        signed.as_slice(),
        &SHA_256_WITH_RSA,
        &SIGNATURE,
        &signature,
    ]
    .concat()
}

/// The hash by which a certificate is recognized.
#[must_use]
pub fn thumbprint(number: u32) -> [u8; 32] {
    Sha256::digest(in_bytes(number)).into()
}

/// The certificate as a file has it.
// Source: RFC 7468, 5.1.
#[must_use]
pub fn in_a_file(number: u32) -> String {
    let mut file = "-----BEGIN CERTIFICATE-----\n".to_owned();
    let text = STANDARD.encode(in_bytes(number));
    for (index, letter) in text.chars().enumerate() {
        if index > 0 && index % 64 == 0 {
            file.push('\n');
        }
        file.push(letter);
    }
    file.push_str("\n-----END CERTIFICATE-----\n");
    file
}

/// What the private key of every certificate signs: `PS256`.
#[must_use]
pub fn sign(message: &str) -> Vec<u8> {
    rsa::sign_pss(message.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_hexadecimal(bytes: &[u8]) -> String {
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// The same certificates, as OpenSSL signed them.
    #[test]
    fn certificates_are_those_that_openssl_makes() {
        assert_eq!(in_a_file(9), include_str!("number-9.pem"));
        for (number, hash) in [
            (
                9,
                "59324eb863c0e3ede56945d08485800fe20e131726ef36af47f1996b36d0c684",
            ),
            (
                u32::MAX,
                "f98eb38586d6c731dbb624a9c5df8ccf60e886c83d11091c17c8025be035239f",
            ),
        ] {
            assert_eq!(in_hexadecimal(&thumbprint(number)), hash);
        }
    }

    /// What `openssl dgst -sha256 -verify` takes for a signature of this message,
    /// with the options `rsa_padding_mode:pss` and `rsa_pss_saltlen:32`.
    #[test]
    fn openssl_accepts_the_signatures() {
        let signature = in_hexadecimal(&sign("What is signed here is signed in public."));
        assert_eq!(signature, SIGNED);
    }

    const SIGNED: &str = concat!(
        "a1870c4320a938690e9410a0f38b70bdf8e0191fc384cebda2b1f42e0c68936904179f69",
        "f2e53820e177164431c2cd832b26a78c34efbdb14ef2dc0a08709c91105a3e176c29abbd",
        "8eb1f825bf4c52b18f6a5e313a878dc12294f1922c77df6e38efedb0424296dc31b1f6ac",
        "27bf3c02fa09267b88ed0aef08a5660a7f3dd8e6f9e7e9b8e20c786a74bc90b4bc344ed0",
        "8d9ea98f4e22afacad78a5750382dc6d79ef8b644a5adb9378e027595d9ba2ac2d5910cb",
        "2a72ab2fd6996e1da35451d42e93c09497c1e3f4b885c98beafef4b9717729e7e64a3551",
        "66f59b19bf88374129111ead883c0211e15cd8a57f726815c2bdc3e1b1e7f5a8cff66a8e",
        "aabd89c1",
    );
}
