//! Which browser runs the tests, and where is the driver that steers it?

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{Failure, at};
use crate::process::{self, announce, answer, find_in, find_on_path};
use crate::workspace::Workspace;

/// A browser together with the driver that steers it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Browser {
    family: Family,
    driver: PathBuf,
    program: PathBuf,
}

/// Browsers that take the same driver.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Family {
    /// Chrome and Chromium, steered by chromedriver.
    Chrome,
    /// Firefox, steered by geckodriver.
    Firefox,
}

/// The flags that let Chrome run without a screen, as root, and without talking
/// to anyone but us.
const CHROME_FLAGS: [&str; 9] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

impl Family {
    const ALL: [Self; 2] = [Self::Chrome, Self::Firefox];

    fn driver_variable(self) -> &'static str {
        match self {
            Self::Chrome => "CHROMEDRIVER",
            Self::Firefox => "GECKODRIVER",
        }
    }

    fn program_variable(self) -> &'static str {
        match self {
            Self::Chrome => "CHROME",
            Self::Firefox => "FIREFOX",
        }
    }

    fn driver_names(self) -> &'static [&'static str] {
        match self {
            Self::Chrome => &["chromedriver", "chromium.chromedriver"],
            Self::Firefox => &["geckodriver"],
        }
    }

    fn program_names(self) -> &'static [&'static str] {
        match self {
            Self::Chrome => &[
                "google-chrome",
                "google-chrome-stable",
                "chromium",
                "chromium-browser",
                "chrome",
            ],
            Self::Firefox => &["firefox", "firefox-esr"],
        }
    }

    /// Folders off PATH in which installers put browsers and drivers.
    fn usual_folders(self) -> Vec<PathBuf> {
        let mut folders: Vec<PathBuf> = match self {
            Self::Chrome => vec![
                "/usr/lib/chromium".into(),
                "/usr/lib/chromium-browser".into(),
                "/opt/google/chrome".into(),
            ],
            Self::Firefox => vec!["/usr/lib/firefox".into(), "/usr/lib/firefox-esr".into()],
        };
        folders.extend(["/snap/bin", "/opt/homebrew/bin", "/usr/local/bin"].map(PathBuf::from));
        let inside_program_files = match self {
            Self::Chrome => "Google/Chrome/Application",
            Self::Firefox => "Mozilla Firefox",
        };
        for variable in ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"] {
            if let Some(base) = std::env::var_os(variable) {
                folders.push(Path::new(&base).join(inside_program_files));
            }
        }
        // Hosted build machines name the drivers' folders like this.
        let announced = match self {
            Self::Chrome => "CHROMEWEBDRIVER",
            Self::Firefox => "GECKOWEBDRIVER",
        };
        folders.extend(std::env::var_os(announced).map(PathBuf::from));
        folders
    }

    /// Programs inside the application bundles of macOS.
    fn bundles(self) -> &'static [&'static str] {
        match self {
            Self::Chrome => &[
                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                "/Applications/Chromium.app/Contents/MacOS/Chromium",
            ],
            Self::Firefox => &["/Applications/Firefox.app/Contents/MacOS/firefox"],
        }
    }

    fn find(self) -> Option<Browser> {
        let driver = from_variable(self.driver_variable())
            .or_else(|| self.find_program(self.driver_names()))?;
        let program = from_variable(self.program_variable())
            .or_else(|| self.find_program(self.program_names()))
            .or_else(|| {
                self.bundles()
                    .iter()
                    .map(PathBuf::from)
                    .find(|path| path.is_file())
            })?;
        Some(Browser {
            family: self,
            driver,
            program,
        })
    }

    fn find_program(self, names: &[&str]) -> Option<PathBuf> {
        names.iter().find_map(|name| {
            find_on_path(name).or_else(|| {
                self.usual_folders()
                    .iter()
                    .find_map(|folder| find_in(folder, name))
            })
        })
    }
}

impl Browser {
    /// Finds a browser and its driver; where there is none, installs Debian's
    /// when run as root, and otherwise says what to install.
    pub(crate) fn find_or_install(workspace: &Workspace) -> Result<Self, Failure> {
        if let Some(browser) = Self::find() {
            return Ok(browser);
        }
        if let Some(packages) = installable_packages() {
            install_packages(workspace, packages)?;
            if let Some(browser) = Self::find() {
                return Ok(browser);
            }
        }
        Err(Failure::NoBrowser { help: advice() })
    }

    fn find() -> Option<Self> {
        // Who names a driver means to use it, whatever else there is.
        let mut families = Family::ALL;
        families.sort_by_key(|family| from_variable(family.driver_variable()).is_none());
        families.into_iter().find_map(Family::find)
    }

    /// Lets the test runner of wasm-bindgen use this browser, through a file of
    /// settings that it writes into `.tools`.
    pub(crate) fn equip_test_runner(
        &self,
        workspace: &Workspace,
        command: &mut Command,
    ) -> Result<(), Failure> {
        let tools = workspace.tools();
        fs::create_dir_all(&tools).map_err(at(&tools))?;
        let settings = tools.join("webdriver.json");
        fs::write(&settings, self.capabilities()).map_err(at(&settings))?;
        // The runner takes the first driver named, whatever else is set.
        for family in Family::ALL {
            command.env_remove(family.driver_variable());
        }
        command
            .env(self.family.driver_variable(), &self.driver)
            .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", settings);
        Ok(())
    }

    /// Lets the end-to-end tests and measurements use this browser.
    pub(crate) fn equip_journeys<'command>(
        &self,
        command: &'command mut Command,
    ) -> &'command mut Command {
        let family = match self.family {
            Family::Chrome => "chrome",
            Family::Firefox => "firefox",
        };
        command
            .env("VOUCHSAFE_BROWSER_FAMILY", family)
            .env("VOUCHSAFE_BROWSER", &self.program)
            .env("VOUCHSAFE_DRIVER", &self.driver)
    }

    /// One line for people: which browser it is.
    pub(crate) fn describe(&self) -> String {
        format!("{} with {}", self.program.display(), self.driver.display())
    }

    /// The settings in the JSON that WebDriver defines.
    fn capabilities(&self) -> String {
        let program = json_string(&self.program.to_string_lossy());
        match self.family {
            Family::Chrome => {
                let flags: Vec<String> =
                    CHROME_FLAGS.iter().map(|flag| json_string(flag)).collect();
                format!(
                    r#"{{"goog:chromeOptions":{{"binary":{program},"args":[{}]}}}}"#,
                    flags.join(",")
                )
            }
            Family::Firefox => {
                format!(r#"{{"moz:firefoxOptions":{{"binary":{program},"args":["-headless"]}}}}"#)
            }
        }
    }
}

fn from_variable(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable)
        .map(PathBuf::from)
        .filter(|path| path.is_file())
}

fn json_string(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// The packages to install on this system, where we may: root on Debian or Ubuntu.
fn installable_packages() -> Option<&'static [&'static str]> {
    find_on_path("apt-get")?;
    let is_root = answer(process::command("id").arg("-u"))? == "0";
    let release = fs::read_to_string("/etc/os-release").ok()?;
    if !is_root {
        return None;
    }
    match distribution(&release)? {
        "ubuntu" => Some(&["chromium-browser", "chromium-chromedriver"]),
        _ => Some(&["chromium", "chromium-driver"]),
    }
}

/// `debian` or `ubuntu`, for these and what descends from them.
fn distribution(os_release: &str) -> Option<&'static str> {
    let names: Vec<&str> = os_release
        .lines()
        .filter_map(|line| {
            line.strip_prefix("ID=")
                .or_else(|| line.strip_prefix("ID_LIKE="))
        })
        .flat_map(|value| value.trim_matches('"').split_whitespace())
        .collect();
    ["ubuntu", "debian"]
        .into_iter()
        .find(|name| names.contains(name))
}

fn install_packages(workspace: &Workspace, packages: &[&str]) -> Result<(), Failure> {
    announce(&format!(
        "Installing {} with apt-get",
        packages.join(" and ")
    ));
    let apt_get = |arguments: &[&str]| {
        let mut command = workspace.command("apt-get");
        command
            .args(arguments)
            .env("DEBIAN_FRONTEND", "noninteractive");
        process::run(&mut command)
    };
    // A list that cannot be fetched may still be good enough to install from.
    if let Err(failure) = apt_get(&["update", "--quiet"]) {
        println!("{failure}; trying with the package lists there are");
    }
    let mut arguments = vec!["install", "--yes", "--quiet", "--no-install-recommends"];
    arguments.extend(packages);
    apt_get(&arguments).map_err(|failure| Failure::CannotInstall {
        tool: packages.join(" and "),
        reason: failure.to_string(),
        help: "Install Chrome, Chromium or Firefox with its driver by hand, then run again.",
    })
}

fn advice() -> String {
    let lines: &[&str] = if cfg!(target_os = "macos") {
        &[
            "Install one pair, for example with Homebrew:",
            "  brew install --cask google-chrome chromedriver",
            "  brew install --cask firefox && brew install geckodriver",
        ]
    } else if cfg!(windows) {
        &[
            "Install one pair and put the driver on PATH:",
            "  Chrome, and chromedriver of the same version from https://googlechromelabs.github.io/chrome-for-testing/",
            "  Firefox, and geckodriver from https://github.com/mozilla/geckodriver/releases",
        ]
    } else {
        &[
            "Install one pair, for example:",
            "  Debian: sudo apt-get install chromium chromium-driver",
            "  Ubuntu: sudo apt-get install chromium-browser chromium-chromedriver",
            "  Fedora: sudo dnf install chromium chromedriver",
            "  Arch:   sudo pacman -S chromium",
            "  Alpine: sudo apk add chromium chromium-chromedriver",
        ]
    };
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn descendants_of_debian_and_ubuntu_are_told_apart() {
        let cases = [
            ("ID=debian\n", Some("debian")),
            ("ID=ubuntu\nID_LIKE=debian\n", Some("ubuntu")),
            ("ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n", Some("ubuntu")),
            ("ID=raspbian\nID_LIKE=debian\n", Some("debian")),
            ("ID=fedora\n", None),
        ];
        for (os_release, expected) in cases {
            assert_eq!(distribution(os_release), expected, "{os_release}");
        }
    }

    #[test]
    fn a_path_with_backslashes_stays_valid_json() {
        let browser = Browser {
            family: Family::Firefox,
            driver: PathBuf::from("geckodriver"),
            program: PathBuf::from(r"C:\Program Files\firefox.exe"),
        };
        assert!(
            browser
                .capabilities()
                .contains(r#""C:\\Program Files\\firefox.exe""#)
        );
    }
}
