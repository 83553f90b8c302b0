use aws_lc_rs::encoding::AsDer as _;
use aws_lc_rs::rsa::KeySize;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _, RsaKeyPair};
use pem::{EncodeConfig, LineEnding, Pem};
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::{Config, TestRunner};

use super::*;

/// A new key as the two texts it can be, PKCS#8 and PKCS#1, and its public half.
pub(crate) fn generated() -> [String; 3] {
    /// What PKCS#8 has before the PKCS#1 key, for 2048 bits.
    const HEAD: usize = 26;
    let pair = RsaKeyPair::generate(KeySize::Rsa2048).unwrap();
    let pkcs8: aws_lc_rs::encoding::Pkcs8V1Der<'_> = pair.as_der().unwrap();
    let public: aws_lc_rs::encoding::PublicKeyX509Der<'_> = pair.public_key().as_der().unwrap();
    [
        text("PRIVATE KEY", pkcs8.as_ref()),
        text("RSA PRIVATE KEY", &pkcs8.as_ref()[HEAD..]),
        text("PUBLIC KEY", public.as_ref()),
    ]
}

fn text(label: &str, bytes: &[u8]) -> String {
    pem::encode_config(&Pem::new(label, bytes), EncodeConfig::new().set_line_ending(LineEnding::LF))
}

#[test]
fn both_forms_are_one_key() {
    let [pkcs8, pkcs1, _] = generated();
    let keys = [
        PrivateKey::from_pem(pkcs8.as_bytes()).unwrap(),
        PrivateKey::from_pem(pkcs1.as_bytes()).unwrap(),
        PrivateKey::from_pem(pkcs8.replace('\n', "\r\n").as_bytes()).unwrap(),
        PrivateKey::from_pem(format!("\u{feff}Bag Attributes: none\n{pkcs8}\n").as_bytes()).unwrap(),
    ];
    for key in &keys {
        assert_eq!(key.signing().as_bytes(), keys[0].signing().as_bytes());
    }
}

#[test]
fn the_variable_may_hold_the_key_on_one_line() {
    let [pkcs8, ..] = generated();
    for value in [pkcs8.clone(), pkcs8.replace('\n', "\\n"), pkcs8.replace('\n', "\\r\\n")] {
        assert!(PrivateKey::read_value(&value).is_ok());
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("private.key");
    std::fs::write(&path, &pkcs8).unwrap();
    assert!(PrivateKey::read_value(path.to_str().unwrap()).is_ok());
    assert!(PrivateKey::from_file(&path).is_ok());
}

#[test]
fn nothing_of_the_key_is_shown() {
    let key = PrivateKey::from_pem(generated()[0].as_bytes()).unwrap();
    assert_eq!(format!("{key:?}"), "PrivateKey { .. }");
}

#[test]
fn what_is_no_private_rsa_key_is_told_apart() {
    let [pkcs8, pkcs1, public] = generated();
    let elliptic = EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING).unwrap();
    let elliptic = elliptic.to_pkcs8v1().unwrap();
    let der = pem::parse(&pkcs8).unwrap().into_contents();
    let mut lines: Vec<_> = pkcs8.lines().collect();
    lines.remove(5);
    let cut = lines.join("\n");
    let given: [(Vec<u8>, KeyProblem); 15] = [
        ("".into(), KeyProblem::NotPem),
        ("private.key".into(), KeyProblem::NotPem),
        ("-----BEGIN ".into(), KeyProblem::NotPem),
        (text("MESSAGE", b"x").into_bytes(), KeyProblem::NotPem),
        (der, KeyProblem::Der),
        (public.clone().into_bytes(), KeyProblem::PublicKey),
        ("ssh-rsa AAAAB3NzaC1yc2E".into(), KeyProblem::PublicKey),
        (text("CERTIFICATE", b"x").into_bytes(), KeyProblem::Certificate),
        (text("ENCRYPTED PRIVATE KEY", b"x").into_bytes(), KeyProblem::Encrypted),
        (pkcs1.replacen("KEY-----\n", "KEY-----\nProc-Type: 4,ENCRYPTED\n\n", 1).into_bytes(), KeyProblem::Encrypted),
        (text("OPENSSH PRIVATE KEY", b"x").into_bytes(), KeyProblem::OpenSsh),
        (text("EC PRIVATE KEY", b"x").into_bytes(), KeyProblem::NotRsa),
        (text("PRIVATE KEY", elliptic.as_ref()).into_bytes(), KeyProblem::NotRsa),
        (text("PRIVATE KEY", b"x").into_bytes(), KeyProblem::Broken),
        (cut.into_bytes(), KeyProblem::Broken),
    ];
    for (index, (pem, problem)) in given.into_iter().enumerate() {
        assert_eq!(PrivateKey::from_pem(&pem).unwrap_err().problem, problem, "{index}");
    }
}

#[test]
fn the_messages_say_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let missing = PrivateKey::from_file("no/private.key").unwrap_err();
    let is_folder = PrivateKey::from_file(folder.path()).unwrap_err();
    assert_eq!(is_folder.problem, KeyProblem::Unreadable(ErrorKind::IsADirectory));
    let unset = PrivateKey::from_env("MTM_TEST_NOT_SET").unwrap_err();
    let public = PrivateKey::from_pem(generated()[2].as_bytes()).unwrap_err();
    insta::assert_snapshot!([missing, unset, public].map(|error| error.to_string()).join("\n"), @r"
    the private key `no/private.key` is not there: no such file; give the path of the application's `private.key`
    the private key of the environment variable MTM_TEST_NOT_SET is not there: set the variable to the key's path, or to the key itself
    the private key is a public key: the provider keeps that one; give the private key that was handed out with it
    ");
}

/// What a damaged key is made of reaches readers of ASN.1 that were written for whole ones.
#[test]
fn damaged_keys_are_refused_or_sign() {
    let [pkcs8, pkcs1, _] = generated();
    let parts = [("PRIVATE KEY", &pkcs8), ("RSA PRIVATE KEY", &pkcs1)];
    let parts = parts.map(|(label, pem)| (label, pem::parse(pem).unwrap().into_contents()));
    let damage =
        (0_usize..2, proptest::collection::vec((any::<Index>(), any::<Option<u8>>()), 0..6), any::<Option<Index>>());
    let mut runner = TestRunner::new(Config { cases: 1000, failure_persistence: None, ..Config::default() });
    let result = runner.run(&damage, |(form, changes, cut)| {
        let (label, mut bytes) = parts[form].clone();
        for (place, byte) in changes {
            // Most of what is read is in the first bytes.
            let place = place.index(bytes.len().min(64));
            match byte {
                Some(byte) => bytes[place] = byte,
                None => drop(bytes.remove(place)),
            }
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        if let Ok(key) = PrivateKey::from_pem(text(label, &bytes).as_bytes()) {
            let claims = crate::jwt::Claims::new("aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab".parse().unwrap());
            prop_assert!(claims.mint(&key, jiff::Timestamp::UNIX_EPOCH).is_ok());
        }
        Ok(())
    });
    result.unwrap();
    let arbitrary = (any::<String>(), any::<Vec<u8>>());
    let result = runner.run(&arbitrary, |(head, bytes)| {
        let _ = (PrivateKey::from_pem(&bytes), PrivateKey::from_pem(text("PRIVATE KEY", &bytes).as_bytes()));
        let _ = PrivateKey::from_pem(format!("-----BEGIN {head}-----").as_bytes());
        Ok(())
    });
    result.unwrap();
}

#[test]
fn a_key_that_is_too_deep_or_too_long_is_none() {
    let mut nested = Vec::new();
    while nested.len() < 48_000 {
        let length = u16::try_from(nested.len()).unwrap().to_be_bytes();
        nested.splice(0..0, [0x30, 0x82, length[0], length[1]]);
    }
    let pem = text("PRIVATE KEY", &nested);
    assert_eq!(PrivateKey::from_pem(pem.as_bytes()).unwrap_err().problem, KeyProblem::Broken);
    // A certificate after it may be of any length, up to what a file may have.
    let chain = generated()[0].clone() + &text("CERTIFICATE", &vec![0; 30_000]);
    assert!(PrivateKey::from_pem(chain.as_bytes()).is_ok());
}
