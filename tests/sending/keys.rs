//! Keys as `openssl` writes them, and the tokens they sign as another library reads them.

use std::path::Path;
use std::process::Command;
use std::time::{SystemTime, UNIX_EPOCH};

use jwt_compact::alg::{Rsa, RsaPublicKey};
use jwt_compact::{AlgorithmExt as _, UntrustedToken};
use messages_client::jwt::{Acl, Claims, KeyProblem};
use messages_client::{ApplicationId, PrivateKey, Timestamp};
use rsa::pkcs8::DecodePublicKey as _;
use serde_json::{Map, Value, json};
use tempfile::TempDir;

use super::say;

pub(super) fn application() -> ApplicationId {
    "aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab".parse().unwrap()
}

/// Whether `openssl` did that in the folder; nothing where there is none.
fn openssl(folder: &Path, arguments: &str) -> Option<()> {
    let output = Command::new("openssl").args(arguments.split(' ')).current_dir(folder).output().ok()?;
    assert!(output.status.success(), "{arguments}: {}", String::from_utf8_lossy(&output.stderr));
    Some(())
}

/// A folder with a new key.
fn folder(test: &str) -> Option<TempDir> {
    let folder = tempfile::tempdir().unwrap();
    if openssl(folder.path(), "genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out pkcs8.pem").is_none() {
        say(&format!("{test}: left out, there is no openssl"));
        return None;
    }
    Some(folder)
}

/// A new key.
pub(super) fn generated(test: &str) -> Option<PrivateKey> {
    let folder = folder(test)?;
    Some(PrivateKey::from_file(folder.path().join("pkcs8.pem")).unwrap())
}

#[test]
fn another_library_reads_the_tokens_of_both_forms() {
    let Some(folder) = folder("tokens") else { return };
    let at = folder.path();
    openssl(at, "rsa -in pkcs8.pem -traditional -out pkcs1.pem").unwrap();
    openssl(at, "rsa -in pkcs8.pem -pubout -outform DER -out public.der").unwrap();
    openssl(at, "rsa -in pkcs8.pem -pubout -out public.pem").unwrap();
    let first_line = |name| std::fs::read_to_string(at.join(name)).unwrap().lines().next().unwrap().to_owned();
    assert_eq!(first_line("pkcs8.pem"), "-----BEGIN PRIVATE KEY-----");
    assert_eq!(first_line("pkcs1.pem"), "-----BEGIN RSA PRIVATE KEY-----");

    let public: RsaPublicKey =
        RsaPublicKey::from_public_key_der(&std::fs::read(at.join("public.der")).unwrap()).unwrap();
    let claims = Claims::new(application()).subject("ann").acl(Acl::new().path("/*/messages/**"));
    for name in ["pkcs8.pem", "pkcs1.pem"] {
        let key = PrivateKey::from_file(at.join(name)).unwrap();
        let now = Timestamp::now();
        let token = claims.mint(&key, now).unwrap();
        let untrusted = UntrustedToken::new(token.expose()).unwrap();
        assert_eq!(untrusted.header().token_type.as_deref(), Some("JWT"));
        let read = Rsa::rs256().validator::<Map<String, Value>>(&public).validate(&untrusted).unwrap();
        let read = read.claims();
        let seconds = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
        assert!(read.issued_at.unwrap().timestamp().abs_diff(i64::try_from(seconds).unwrap()) < 60);
        assert_eq!((read.expiration.unwrap() - read.issued_at.unwrap()).num_seconds(), 900);
        let custom = &read.custom;
        assert_eq!(custom["application_id"], json!(application().to_string()));
        assert_eq!((&custom["sub"], &custom["acl"]), (&json!("ann"), &json!({"paths": {"/*/messages/**": {}}})));
        assert_eq!(custom["jti"].as_str().unwrap().len(), 36);

        // And openssl alone, which knows nothing of tokens.
        let (signed, signature) = token.expose().rsplit_once('.').unwrap();
        std::fs::write(at.join("signed"), signed).unwrap();
        std::fs::write(at.join("signature"), unbase64(signature)).unwrap();
        openssl(at, "dgst -sha256 -verify public.pem -signature signature signed").unwrap();
    }
    // The check can fail.
    let other = generated("tokens").unwrap();
    let token = claims.mint(&other, Timestamp::now()).unwrap();
    let untrusted = UntrustedToken::new(token.expose()).unwrap();
    assert!(Rsa::rs256().validator::<Map<String, Value>>(&public).validate(&untrusted).is_err());
}

#[test]
fn what_openssl_writes_otherwise_is_told_apart() {
    let Some(folder) = folder("keys") else { return };
    let at = folder.path();
    let made = [
        ("genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:1024 -out small.pem", "small.pem", KeyProblem::TooSmall),
        ("genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out ec.pem", "ec.pem", KeyProblem::NotRsa),
        ("ecparam -name prime256v1 -genkey -out ec1.pem", "ec1.pem", KeyProblem::NotRsa),
        ("genpkey -algorithm ed25519 -out ed.pem", "ed.pem", KeyProblem::NotRsa),
        ("rsa -in pkcs8.pem -pubout -out public.pem", "public.pem", KeyProblem::PublicKey),
        ("rsa -in pkcs8.pem -RSAPublicKey_out -out public1.pem", "public1.pem", KeyProblem::PublicKey),
        ("rsa -in pkcs8.pem -outform DER -out key.der", "key.der", KeyProblem::Der),
        (
            "pkcs8 -topk8 -in pkcs8.pem -passout pass:secret -out encrypted8.pem",
            "encrypted8.pem",
            KeyProblem::Encrypted,
        ),
        (
            "rsa -in pkcs8.pem -traditional -aes128 -passout pass:secret -out encrypted1.pem",
            "encrypted1.pem",
            KeyProblem::Encrypted,
        ),
        ("req -x509 -key pkcs8.pem -subj /CN=mtm -out certificate.pem", "certificate.pem", KeyProblem::Certificate),
    ];
    for (arguments, name, problem) in made {
        openssl(at, arguments).unwrap();
        let error = PrivateKey::from_file(at.join(name)).unwrap_err();
        assert_eq!(error.problem, problem, "{name}");
        assert!(error.to_string().contains(name), "{error}");
    }
    // With its public half or its certificate after it, a private key is still one.
    let text = |name| std::fs::read_to_string(at.join(name)).unwrap();
    let chain = text("pkcs8.pem") + &text("certificate.pem");
    assert!(PrivateKey::from_pem(chain.as_bytes()).is_ok());
}

/// The bytes of a part of a token.
fn unbase64(text: &str) -> Vec<u8> {
    const DIGITS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let digits = text.bytes().map(|byte| DIGITS.iter().position(|digit| *digit == byte).unwrap());
    let (mut bytes, mut group, mut bits) = (Vec::new(), 0, 0);
    for digit in digits {
        (group, bits) = (group << 6 | digit, bits + 6);
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from(group >> bits & 0xff).unwrap());
        }
    }
    bytes
}
