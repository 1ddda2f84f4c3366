//! Files that a person gives to the page and gets from it.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use serde_json::json;

use super::Page;
use crate::error::JourneyError;
use crate::session::element_id;
use crate::wait::wait_until;

/// Journeys run side by side; each gets a folder of its own.
static FOLDERS: AtomicU32 = AtomicU32::new(0);

impl Page {
    /// Gives the page a file, as choosing it in the system's dialog does.
    ///
    /// # Errors
    ///
    /// When the page takes no file.
    pub fn choose_file(&self, file: &Path) -> Result<(), JourneyError> {
        let field = self.session().execute(
            "return document.querySelector('input[type=file]')",
            json!([]),
        )?;
        let id = element_id(&field)
            .ok_or_else(|| JourneyError::NotAsExpected("the page takes no file".to_owned()))?;
        self.element(id).type_text(&file.to_string_lossy())
    }

    /// Drops a file on the page, as dragging it in from another window does.
    ///
    /// # Errors
    ///
    /// When the file can't be read.
    pub fn drop_file(&self, file: &Path) -> Result<(), JourneyError> {
        let bytes = std::fs::read(file).map_err(|source| JourneyError::File {
            path: file.to_path_buf(),
            source,
        })?;
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let script = "
            const [name, bytes] = arguments;
            const carried = new DataTransfer();
            carried.items.add(new File([new Uint8Array(bytes)], name));
            for (const kind of ['dragover', 'drop']) {
                window.dispatchEvent(new DragEvent(kind, { dataTransfer: carried, cancelable: true }));
            }";
        self.session().execute(script, json!([name, bytes]))?;
        Ok(())
    }

    /// Lets the page save files without asking; returns the folder in which they are.
    ///
    /// # Errors
    ///
    /// [`JourneyError::Unsupported`] in Firefox.
    pub fn downloads(&self) -> Result<PathBuf, JourneyError> {
        let number = FOLDERS.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!(
            "vouchsafe-downloads-{}-{number}",
            std::process::id()
        ));
        std::fs::create_dir_all(&folder).map_err(|source| JourneyError::File {
            path: folder.clone(),
            source,
        })?;
        self.session().devtools(
            "Browser.setDownloadBehavior",
            json!({ "behavior": "allow", "downloadPath": folder }),
        )?;
        Ok(folder)
    }

    /// Waits until a file of this name has been saved, and returns where it is.
    ///
    /// # Errors
    ///
    /// [`JourneyError::TimedOut`].
    pub fn downloaded(&self, folder: &Path, name: &str) -> Result<PathBuf, JourneyError> {
        let file = folder.join(name);
        wait_until(&format!("`{name}` is saved"), || Ok(file.is_file()))?;
        Ok(file)
    }
}
