#include "db/audit_chain.hpp"

#include "db/sodium.hpp"

#include <fmt/format.h>
#include <sodium.h>

namespace clearframe::db {

namespace {

std::array<std::uint8_t, 8> littleEndian(std::uint64_t value) {
    std::array<std::uint8_t, 8> bytes{};
    for (auto& byte : bytes) {
        byte = static_cast<std::uint8_t>(value & 0xFFU);
        value >>= 8U;
    }
    return bytes;
}

class Hasher {
public:
    explicit Hasher(std::string_view key) {
        startSodium();
        ::crypto_generichash_init(&state_, reinterpret_cast<const unsigned char*>(key.data()), key.size(), 32);
    }
    void raw(const std::uint8_t* bytes, std::size_t size) { ::crypto_generichash_update(&state_, bytes, size); }
    void field(std::string_view text) {
        const auto length = littleEndian(text.size());
        raw(length.data(), length.size());
        raw(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
    }
    void field(std::int64_t number) {
        const auto bytes = littleEndian(static_cast<std::uint64_t>(number));
        field(std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
    }
    [[nodiscard]] ChainHash finish() {
        ChainHash hash{};
        ::crypto_generichash_final(&state_, hash.data(), hash.size());
        return hash;
    }

private:
    crypto_generichash_state state_{};
};

} // namespace

ChainHash chainHash(const ChainHash& before, const ChainRow& row) {
    Hasher hasher("clearframe-audit-row-v1");
    hasher.raw(before.data(), before.size());
    hasher.field(row.number);
    hasher.field(row.at);
    hasher.field(row.act);
    hasher.field(row.by);
    hasher.field(row.people);
    hasher.field(row.details);
    return hasher.finish();
}

std::string headMessage(std::int64_t number, const ChainHash& hash) {
    return fmt::format("clearframe audit head v1\n{}\n{}\n", number, toHex(hash));
}

std::string personId(std::string_view name, const ChainHash& salt) {
    Hasher hasher("clearframe-audit-person-v1");
    hasher.raw(salt.data(), salt.size());
    hasher.field(name);
    return toHex(hasher.finish());
}

} // namespace clearframe::db
