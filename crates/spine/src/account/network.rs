//! The network that a remote address belongs to. Whoever rents one server has a network of IPv6
//! with more addresses than anything here could count, so nothing is ever counted for one of them.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// The part of an address that stands for one place: an address of IPv4, which may be a whole house
/// already; the first 48 bits of IPv6, which is what one house gets.
pub fn find_network(remote: IpAddr) -> IpAddr {
    match remote.to_canonical() {
        IpAddr::V4(address) => IpAddr::V4(address),
        IpAddr::V6(address) => IpAddr::V6(keep_48(address)),
    }
}

/// The part of an address that one sender may well have the whole of: the first 24 bits of IPv4,
/// the first 48 of IPv6.
pub(super) fn find_neighbourhood(remote: IpAddr) -> IpAddr {
    match remote.to_canonical() {
        IpAddr::V4(address) => {
            let [a, b, c, _] = address.octets();
            IpAddr::V4(Ipv4Addr::new(a, b, c, 0))
        }
        IpAddr::V6(address) => IpAddr::V6(keep_48(address)),
    }
}

fn keep_48(address: Ipv6Addr) -> Ipv6Addr {
    let [a, b, c, ..] = address.segments();
    Ipv6Addr::new(a, b, c, 0, 0, 0, 0, 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_house_is_one_place() {
        let check = |one: &str, other: &str, same: bool, near: bool| {
            let (one, other) = (one.parse().unwrap(), other.parse().unwrap());
            assert_eq!(find_network(one) == find_network(other), same, "{one} {other}");
            let found = find_neighbourhood(one) == find_neighbourhood(other);
            assert_eq!(found, near, "{one} {other}");
        };
        check("192.0.2.1", "192.0.2.1", true, true);
        check("192.0.2.1", "192.0.2.9", false, true);
        check("192.0.2.1", "192.0.3.1", false, false);
        check("192.0.2.1", "::ffff:192.0.2.1", true, true);
        check("2001:db8:1:2::1", "2001:db8:1:ffff:9::1", true, true);
        check("2001:db8:1::1", "2001:db8:2::1", false, false);
    }
}
