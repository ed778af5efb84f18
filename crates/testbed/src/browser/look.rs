//! How a person meets a page: window, colours, medium, script.

use serde_json::{Value, json};

/// The circumstances under which a page is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// Width of the window in CSS pixels.
    pub width: u32,
    /// Height of the window in CSS pixels.
    pub height: u32,
    /// The colours the person prefers.
    pub scheme: Scheme,
    /// Screen or paper.
    pub medium: Medium,
    /// Whether the page may run its script.
    pub script: Script,
}

/// The colours a person prefers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scheme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// What the page is shown on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Medium {
    /// A screen.
    Screen,
    /// Paper.
    Print,
}

/// Whether the page may run its script.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Script {
    /// It may.
    On,
    /// It may not, as where an authority forbids it or it failed to load.
    Off,
}

impl Look {
    /// 320 by 800: the narrowest window WCAG asks for (criterion 1.4.10, reflow).
    pub const NARROW: Look = Look::window(320, 800);

    /// 1440 by 900: an ordinary screen at a desk.
    pub const WIDE: Look = Look::window(1440, 900);

    /// A light screen of this size with script.
    pub const fn window(width: u32, height: u32) -> Look {
        let (scheme, medium, script) = (Scheme::Light, Medium::Screen, Script::On);
        Look { width, height, scheme, medium, script }
    }

    /// The same in dark colours.
    pub const fn dark(self) -> Look {
        Look { scheme: Scheme::Dark, ..self }
    }

    /// The same on paper.
    pub const fn print(self) -> Look {
        Look { medium: Medium::Print, ..self }
    }

    /// The same without script.
    pub const fn without_script(self) -> Look {
        Look { script: Script::Off, ..self }
    }

    /// The orders that bring a tab to this look.
    pub(super) fn orders(self) -> [(&'static str, Value); 3] {
        let window = json!({ "width": self.width, "height": self.height,
            "deviceScaleFactor": 1, "mobile": false });
        let medium = match self.medium {
            Medium::Screen => "screen",
            Medium::Print => "print",
        };
        let scheme = match self.scheme {
            Scheme::Light => "light",
            Scheme::Dark => "dark",
        };
        // Without motion, no picture is taken and no click aimed halfway through a transition.
        let media = json!({ "media": medium, "features": [
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ] });
        let off = json!({ "value": self.script == Script::Off });
        [
            ("Emulation.setDeviceMetricsOverride", window),
            ("Emulation.setEmulatedMedia", media),
            ("Emulation.setScriptExecutionDisabled", off),
        ]
    }
}
