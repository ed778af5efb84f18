//! From degrees to a flat map, twice: Europe with true areas as Eurostat draws it, and the world.

use std::f64::consts::{FRAC_PI_2, FRAC_PI_4};

/// ETRS89-LAEA (EPSG:3035): easting and northing in metres, from degrees. Lambert's azimuthal
/// equal-area projection on the GRS 80 ellipsoid about 52° N 10° E (EPSG guidance note 7-2, method
/// 9820).
pub fn project_europe(longitude: f64, latitude: f64) -> (f64, f64) {
    const A: f64 = 6_378_137.0;
    const FLATTENING: f64 = 1.0 / 298.257_222_101;
    const FALSE_EASTING: f64 = 4_321_000.0;
    const FALSE_NORTHING: f64 = 3_210_000.0;
    let e2 = FLATTENING * (2.0 - FLATTENING);
    let e = e2.sqrt();
    let q = |phi: f64| {
        let s = phi.sin();
        let tail = (1.0 / (2.0 * e)) * ((1.0 - e * s) / (1.0 + e * s)).ln();
        (1.0 - e2) * (s / (1.0 - e2 * s * s) - tail)
    };
    let (phi, lambda) = (latitude.to_radians(), longitude.to_radians());
    let (phi_0, lambda_0) = (52_f64.to_radians(), 10_f64.to_radians());
    let q_p = q(FRAC_PI_2);
    let (beta, beta_0) = ((q(phi) / q_p).clamp(-1.0, 1.0).asin(), (q(phi_0) / q_p).asin());
    let r_q = A * (q_p / 2.0).sqrt();
    let s_0 = phi_0.sin();
    let d = A * (phi_0.cos() / (1.0 - e2 * s_0 * s_0).sqrt()) / (r_q * beta_0.cos());
    let delta = lambda - lambda_0;
    let facing = 1.0 + beta_0.sin() * beta.sin() + beta_0.cos() * beta.cos() * delta.cos();
    // The point opposite to the middle has no place on this map; it is kept finite and far away.
    let b = r_q * (2.0 / facing.max(1e-9)).sqrt();
    let east = b * d * beta.cos() * delta.sin();
    let north = (b / d) * (beta_0.cos() * beta.sin() - beta_0.sin() * beta.cos() * delta.cos());
    (FALSE_EASTING + east, FALSE_NORTHING + north)
}

/// The Equal Earth projection (Šavrič, Patterson and Jenny 2018) on a sphere of radius 1.
pub fn project_world(longitude: f64, latitude: f64) -> (f64, f64) {
    const A: [f64; 4] = [1.340_264, -0.081_106, 0.000_893, 0.003_796];
    let root = 3_f64.sqrt();
    let theta = (root / 2.0 * latitude.to_radians().sin()).asin();
    let (t2, t6) = (theta * theta, theta.powi(6));
    let slope = A[0] + 3.0 * A[1] * t2 + t6 * (7.0 * A[2] + 9.0 * A[3] * t2);
    let x = 2.0 * root * longitude.to_radians() * theta.cos() / (3.0 * slope);
    let y = theta * (A[0] + A[1] * t2 + t6 * (A[2] + A[3] * t2));
    (x, y)
}

/// The far corner of the world's map: half its width and half its height.
pub fn find_world_corner() -> (f64, f64) {
    (project_world(180.0, 0.0).0, project_world(0.0, FRAC_PI_4.to_degrees() * 2.0).1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(found: (f64, f64), wanted: (f64, f64), within: f64) {
        let near = (found.0 - wanted.0).abs() < within && (found.1 - wanted.1).abs() < within;
        assert!(near, "{found:?} instead of {wanted:?}");
    }

    #[test]
    fn europe_lies_where_the_published_points_say() {
        // EPSG guidance note 7-2, the example of method 9820.
        check(project_europe(5.0, 50.0), (3_962_799.45, 2_999_718.85), 0.01);
        // The middle of the projection has its false easting and northing.
        check(project_europe(10.0, 52.0), (4_321_000.0, 3_210_000.0), 0.001);
    }

    #[test]
    fn the_world_lies_where_its_authors_say() {
        check(project_world(0.0, 0.0), (0.0, 0.0), 1e-12);
        check(project_world(0.0, 90.0), (0.0, 1.317_362_759), 1e-8);
        check(find_world_corner(), (2.706_629_983, 1.317_362_759), 1e-6);
    }
}
