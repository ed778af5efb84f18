//! Bundles the style sheets, names every asset by its content and compresses what compresses.
//!
//! Writes `assets.rs` beside the made files: one constant address per asset and the list of all.
//! Only gzip: the whole style sheet is 8 kB compressed, and brotli would cost a build minute.

use flate2::{Compression, write::GzEncoder};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};
use sha2::{Digest, Sha256};
use std::{env, fs, io::Write, path::Path};

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

/// The constant's name, the file and its media type.
const SINGLES: [(&str, &str, &str); 4] = [
    ("REGULAR", "fonts/IBMPlexSans-Regular-Latin1.woff2", "font/woff2"),
    ("SEMIBOLD", "fonts/IBMPlexSans-SemiBold-Latin1.woff2", "font/woff2"),
    ("MARK", "icons/mark.svg", "image/svg+xml"),
    ("SCRIPT", "js/udsyn.js", "text/javascript; charset=utf-8"),
];

fn main() -> Outcome<()> {
    let root = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("../../assets").canonicalize()?;
    // Relative to the package: a build folder that several checkouts share never goes stale.
    println!("cargo::rerun-if-changed=../../assets");
    println!("cargo::rerun-if-changed=build.rs");
    let out = env::var("OUT_DIR")?;
    let mut made = Made { out: Path::new(&out), code: String::new(), list: String::new() };
    let mut css = join_styles(&root)?;
    for (constant, file, media_type) in SINGLES {
        let content = fs::read(root.join(file))?;
        let name = made.add(constant, file, media_type, &content)?;
        let plain = file.rsplit('/').next().unwrap_or(file);
        css = css.replace(&format!("url(\"{plain}\")"), &format!("url(\"{name}\")"));
    }
    made.add("STYLE", "udsyn.css", "text/css; charset=utf-8", minify(&css)?.as_bytes())?;
    made.code.push_str(&format!("const FILES: &[File] = &[\n{}];\n", made.list));
    fs::write(made.out.join("assets.rs"), made.code)?;
    Ok(())
}

struct Made<'a> {
    out: &'a Path,
    code: String,
    list: String,
}

impl Made<'_> {
    /// Writes a file under a name that holds its hash, and tells the program about it.
    fn add(&mut self, constant: &str, file: &str, media: &str, content: &[u8]) -> Outcome<String> {
        let hash: String = Sha256::digest(content).iter().map(|b| format!("{b:02x}")).collect();
        let plain = file.rsplit('/').next().unwrap_or(file);
        let (stem, extension) = plain.rsplit_once('.').ok_or("an asset without an extension")?;
        let name = format!("{stem}-{}.{extension}", &hash[..12]);
        fs::write(self.out.join(&name), content)?;
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(content)?;
        let packed = encoder.finish()?;
        let gzip = if packed.len() * 10 < content.len() * 9 {
            fs::write(self.out.join(format!("{name}.gz")), packed)?;
            format!("Some(include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{name}.gz\")))")
        } else {
            "None".to_owned()
        };
        self.code.push_str(&format!(
            "/// The address of `{plain}`.\npub const {constant}: &str = \"/assets/{name}\";\n"
        ));
        self.list.push_str(&format!(
            "    File {{ name: \"{name}\", media_type: \"{media}\", etag: \"\\\"{}\\\"\",\n        \
             plain: include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{name}\")), gzip: {gzip} }},\n",
            &hash[..16]
        ));
        Ok(name)
    }
}

fn join_styles(root: &Path) -> Outcome<String> {
    let mut files: Vec<_> =
        fs::read_dir(root.join("css"))?.map(|entry| Ok(entry?.path())).collect::<Outcome<_>>()?;
    files.sort();
    let texts: Vec<String> = files.iter().map(fs::read_to_string).collect::<Result<_, _>>()?;
    Ok(texts.join("\n"))
}

fn minify(css: &str) -> Outcome<String> {
    let mut sheet = StyleSheet::parse(css, ParserOptions::default()).map_err(|e| e.to_string())?;
    sheet.minify(MinifyOptions::default()).map_err(|e| e.to_string())?;
    let options = PrinterOptions { minify: true, ..PrinterOptions::default() };
    Ok(sheet.to_css(options).map_err(|e| e.to_string())?.code)
}
