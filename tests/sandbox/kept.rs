//! What a sandbox keeps in its folder: applications, keys, messages, and what was on its way.

use std::fs;
use std::time::Duration;

use super::{Desk, at_once, sandbox, verify};
use messages_sandbox::Pace;

#[tokio::test]
async fn it_goes_on_where_it_was_stopped() {
    let folder = tempfile::tempdir().unwrap();
    let slow = Pace { delivered: Duration::from_hours(1), ..at_once() };
    let first = sandbox().folder(folder.path()).pace(slow).start().await.unwrap();
    let application = first.application().id();
    let uuid = first.client().build().unwrap().send(&verify()).await.unwrap().message_uuid;
    while first.message(&uuid).await.unwrap().unwrap().status != "submitted" {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    first.stop().await;

    let (second, desk) = Desk::with(sandbox().folder(folder.path())).await;
    assert_eq!(second.application().id(), application);
    assert_eq!(second.settled(&uuid).await.unwrap().status, "read");
    // The key of the first start signs still.
    assert!(second.client().build().unwrap().send(&verify()).await.is_ok());
    assert!(desk.url.starts_with("http://127.0.0.1:"));
}

#[cfg(unix)]
#[tokio::test]
async fn the_private_key_is_written_once_for_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt as _;

    let folder = tempfile::tempdir().unwrap();
    let sandbox = sandbox().folder(folder.path()).start().await.unwrap();
    let key = folder.path().join(format!("{}.key", sandbox.application().id()));
    let before = fs::read_to_string(&key).unwrap();
    assert!(before.starts_with("-----BEGIN PRIVATE KEY-----"));
    assert_eq!(fs::metadata(&key).unwrap().permissions().mode() & 0o777, 0o600);
    sandbox.stop().await;
    super::sandbox().folder(folder.path()).start().await.unwrap().stop().await;
    assert_eq!(fs::read_to_string(&key).unwrap(), before);
    // The store has the public one.
    for entry in fs::read_dir(folder.path()).unwrap() {
        let path = entry.unwrap().path();
        let bytes = fs::read(&path).unwrap();
        let has_key = bytes.windows(19).any(|window| window == b"BEGIN PRIVATE KEY--");
        assert_eq!(has_key, path == key, "{}", path.display());
    }
}

#[tokio::test]
async fn a_sandbox_without_a_folder_leaves_nothing() {
    let sandbox = sandbox().start().await.unwrap();
    let url = sandbox.url();
    drop(sandbox);
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert!(reqwest::Client::builder().no_proxy().build().unwrap().get(url).send().await.is_err());
}
