//! The local authority of an office: made at the first `komshi serve --lan`, kept in the data folder, installed on each phone
//! once. It can vouch for addresses of private networks only, so a phone that trusts it is not open to anything else.

use std::{net::IpAddr, path::Path};

use anyhow::{Context, ensure};
use jiff::{ToSpan, civil::Date};
use rcgen::{
    BasicConstraints, CertificateParams, CidrSubnet, DistinguishedName, DnType, ExtendedKeyUsagePurpose, GeneralSubtree, IsCa,
    Issuer, KeyPair, KeyUsagePurpose, NameConstraints, SanType, date_time_ymd,
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

const FOLDER: &str = "tls";
const AUTHORITY: &str = "authority.pem";
const AUTHORITY_KEY: &str = "authority.key";
const LEAF: &str = "server.pem";
const LEAF_KEY: &str = "server.key";
const LEAF_FACTS: &str = "server.json";
/// Phones refuse a certificate of a private authority that lives longer than 825 days (Apple, since iOS 13).
const LEAF_DAYS: i64 = 397;
const RENEW_BEFORE_DAYS: i64 = 30;
const AUTHORITY_YEARS: i16 = 10;

/// What the server's certificate was made for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct LeafFacts {
    addresses: Vec<IpAddr>,
    /// ISO day.
    until: String,
}

/// Certificate and key of the server, as PEM.
pub struct Served {
    pub certificate: String,
    pub key: String,
}

/// The certificate of the authority as PEM, if there is one.
pub fn certificate(data: &Path) -> Option<String> {
    std::fs::read_to_string(data.join(FOLDER).join(AUTHORITY)).ok()
}

/// SHA-256 of the certificate as phones show it: `AB:CD:…`.
pub fn fingerprint(pem: &str) -> Option<String> {
    let certificate = rustls::pki_types::pem::PemObject::from_pem_slice(pem.as_bytes()).ok();
    let certificate: rustls::pki_types::CertificateDer<'_> = certificate?;
    let pairs: Vec<String> = Sha256::digest(&certificate).iter().map(|byte| format!("{byte:02X}")).collect();
    Some(pairs.join(":"))
}

/// The last day of the server's certificate, if there is one.
pub fn leaf_until(data: &Path) -> Option<String> {
    leaf_facts(&data.join(FOLDER)).map(|facts| facts.until)
}

fn leaf_facts(folder: &Path) -> Option<LeafFacts> {
    serde_json::from_str(&std::fs::read_to_string(folder.join(LEAF_FACTS)).ok()?).ok()
}

/// Whether the authority may vouch for it: an address of a private network, or of this machine itself.
pub fn is_private(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => address.is_private() || address.is_loopback() || address.is_link_local(),
        IpAddr::V6(address) => address.is_unique_local() || address.is_loopback() || address.is_unicast_link_local(),
    }
}

/// The certificate for these addresses: the one that stands, or a new one when they changed or it ends soon. `today` is ISO.
pub fn serve_for(data: &Path, addresses: &[IpAddr], today: &str) -> anyhow::Result<Served> {
    if let Some(other) = addresses.iter().find(|address| !is_private(**address)) {
        anyhow::bail!("{other} is not an address of a private network: put a proxy with a public certificate in front");
    }
    let today: Date = today.parse()?;
    let folder = data.join(FOLDER);
    std::fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    let mut addresses = addresses.to_vec();
    addresses.sort();
    addresses.dedup();
    let renew_on = today.saturating_add(RENEW_BEFORE_DAYS.days()).to_string();
    if let Some(facts) = leaf_facts(&folder)
        && facts.addresses == addresses
        && facts.until > renew_on
        && let (Ok(certificate), Ok(key)) =
            (std::fs::read_to_string(folder.join(LEAF)), std::fs::read_to_string(folder.join(LEAF_KEY)))
    {
        return Ok(Served { certificate, key });
    }
    let issuer = authority(&folder, today)?;
    let until = today.saturating_add(LEAF_DAYS.days());
    let key = KeyPair::generate()?;
    let mut params = CertificateParams::new(Vec::new())?;
    params.distinguished_name = name("Komshi");
    params.subject_alt_names = addresses.iter().map(|address| SanType::IpAddress(*address)).collect();
    holds(&mut params, yesterday(today), until);
    params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    params.use_authority_key_identifier_extension = true;
    let leaf = params.signed_by(&key, &issuer)?;
    let served = Served { certificate: leaf.pem(), key: key.serialize_pem() };
    keep(&folder.join(LEAF_KEY), &served.key)?;
    keep(&folder.join(LEAF), &served.certificate)?;
    keep(&folder.join(LEAF_FACTS), &serde_json::to_string(&LeafFacts { addresses, until: until.to_string() })?)?;
    Ok(served)
}

/// The clock of a phone may be a little behind.
fn yesterday(today: Date) -> Date {
    today.yesterday().unwrap_or(today)
}

/// Sets from when until when a certificate holds, both at midnight UTC.
fn holds(params: &mut CertificateParams, from: Date, until: Date) {
    let parts = |date: Date| (i32::from(date.year()), date.month().unsigned_abs(), date.day().unsigned_abs());
    let ((year, month, day), (last_year, last_month, last_day)) = (parts(from), parts(until));
    params.not_before = date_time_ymd(year, month, day);
    params.not_after = date_time_ymd(last_year, last_month, last_day);
}

fn name(common: &str) -> DistinguishedName {
    let mut name = DistinguishedName::new();
    name.push(DnType::CommonName, common);
    name
}

/// The authority that stands in the folder, or a new one.
fn authority(folder: &Path, today: Date) -> anyhow::Result<Issuer<'static, KeyPair>> {
    let (certificate, key_file) = (folder.join(AUTHORITY), folder.join(AUTHORITY_KEY));
    if certificate.exists() && key_file.exists() {
        let key = KeyPair::from_pem(&std::fs::read_to_string(&key_file)?).with_context(|| {
            format!(
                "{} is broken: restore it, or remove the folder and install the new certificate on each phone",
                key_file.display()
            )
        })?;
        return Ok(Issuer::new(authority_params(&key, today)?, key));
    }
    ensure!(
        !certificate.exists(),
        "{} is there without its key: restore the key or remove the certificate",
        certificate.display()
    );
    let key = KeyPair::generate()?;
    let params = authority_params(&key, today)?;
    let made = params.self_signed(&key)?;
    keep(&key_file, &key.serialize_pem())?;
    keep(&certificate, &made.pem())?;
    Ok(Issuer::new(params, key))
}

/// The same key gives the same name, so that the certificate on the phones stays the issuer.
fn authority_params(key: &KeyPair, today: Date) -> anyhow::Result<CertificateParams> {
    let mark: String = Sha256::digest(key.public_key_raw()).iter().take(4).map(|byte| format!("{byte:02x}")).collect();
    let mut params = CertificateParams::new(Vec::new())?;
    params.distinguished_name = name(&format!("Komshi of this office {mark}"));
    params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::DigitalSignature];
    holds(&mut params, yesterday(today), today.saturating_add(AUTHORITY_YEARS.years()));
    let v4 = |address, prefix| GeneralSubtree::IpAddress(CidrSubnet::from_v4_prefix(address, prefix));
    let v6 = |first: [u8; 2], prefix| {
        let mut address = [0; 16];
        address[..2].copy_from_slice(&first);
        GeneralSubtree::IpAddress(CidrSubnet::from_v6_prefix(address, prefix))
    };
    params.name_constraints = Some(NameConstraints {
        permitted_subtrees: vec![
            v4([10, 0, 0, 0], 8),
            v4([172, 16, 0, 0], 12),
            v4([192, 168, 0, 0], 16),
            v4([169, 254, 0, 0], 16),
            v4([127, 0, 0, 0], 8),
            v6([0xfc, 0], 7),
            v6([0xfe, 0x80], 10),
            // Without a permitted name every name would be permitted: this one is nobody's (RFC 6761).
            GeneralSubtree::DnsName("invalid".into()),
        ],
        excluded_subtrees: Vec::new(),
    });
    Ok(params)
}

/// Writes a file that only its owner reads.
fn keep(path: &Path, text: &str) -> anyhow::Result<()> {
    use std::io::Write;
    let mut options = std::fs::File::options();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path).with_context(|| format!("{} cannot be written", path.display()))?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    Ok(())
}

/// The addresses of this machine in its private networks. Nothing is sent: connecting a datagram socket only picks a route.
pub fn own_addresses() -> Vec<IpAddr> {
    let mut own = Vec::new();
    for somewhere in ["192.168.255.254:9", "10.255.255.254:9", "172.31.255.254:9"] {
        let found = std::net::UdpSocket::bind("0.0.0.0:0").and_then(|socket| {
            socket.connect(somewhere)?;
            socket.local_addr()
        });
        if let Ok(address) = found
            && is_private(address.ip())
            && !address.ip().is_loopback()
            && !own.contains(&address.ip())
        {
            own.push(address.ip());
        }
    }
    own
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_certificate_is_made_once_and_renewed_when_it_must_be() {
        let folder = tempfile::tempdir().unwrap();
        let address: IpAddr = "192.168.1.5".parse().unwrap();
        let first = serve_for(folder.path(), &[address], "2026-01-01").unwrap();
        let authority = certificate(folder.path()).unwrap();
        let check = |addresses: &[IpAddr], today: &str, renewed: bool| {
            let again = serve_for(folder.path(), addresses, today).unwrap();
            assert_eq!(again.certificate != first.certificate, renewed, "{addresses:?} on {today}");
            assert_eq!(certificate(folder.path()).unwrap(), authority, "the phones keep their authority");
        };
        check(&[address], "2026-01-02", false);
        check(&[address, "10.0.0.7".parse().unwrap()], "2026-01-02", true);
        check(&[address], "2027-01-10", true);
        assert!(serve_for(folder.path(), &["8.8.8.8".parse().unwrap()], "2026-01-01").is_err());
        assert_eq!(fingerprint(&authority).unwrap().len(), 32 * 3 - 1);
    }
}
