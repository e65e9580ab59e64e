// How one row of the audit log hangs on the one before. Pure: bytes in, hash out.
//
// A row's hash is BLAKE2b-256, keyed with "clearframe-audit-row-v1", over the hash of the row before (32 zero bytes
// for the first) and then, each as its length in 8 bytes little-endian and its bytes: number, time (both as 8 bytes
// little-endian), act, by, people, details, exactly as they stand in the database. Where the log ends, (number, hash)
// is signed by the device.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace clearframe::db {

using ChainHash = std::array<std::uint8_t, 32>;

/// A row's columns as stored.
struct ChainRow {
    std::int64_t number = 0;
    std::int64_t at = 0;
    std::string act;
    std::string by;
    std::string people;
    std::string details;
};

[[nodiscard]] ChainHash chainHash(const ChainHash& before, const ChainRow& row);
/// What the device signs.
[[nodiscard]] std::string headMessage(std::int64_t number, const ChainHash& hash);
/// The opaque id of a name: a hash with a secret salt of 32 bytes, 64 hex digits.
[[nodiscard]] std::string personId(std::string_view name, const ChainHash& salt);

} // namespace clearframe::db
