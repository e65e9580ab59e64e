#include "db/pin_hasher.hpp"

#include "db/sodium.hpp"

#include <sodium.h>

#include <array>
#include <cerrno>

namespace clearframe::db {

namespace {

constexpr unsigned long long passes = 3;
constexpr std::size_t memory = crypto_pwhash_MEMLIMIT_INTERACTIVE;
static_assert(memory == std::size_t{64} << 20);
static_assert(passes >= crypto_pwhash_OPSLIMIT_INTERACTIVE);

tl::unexpected<policy::Failure> noMemory() {
    return policy::fail(policy::FailureKind::unavailable,
                        "There is not enough memory to check a PIN. Close other programs, then try again.");
}

} // namespace

policy::Result<std::string> ArgonPinHasher::hash(const std::string& pin) {
    startSodium();
    std::array<char, crypto_pwhash_STRBYTES> out{};
    if (::crypto_pwhash_str_alg(out.data(), pin.data(), pin.size(), passes, memory, crypto_pwhash_ALG_ARGON2ID13) != 0)
        return noMemory();
    return std::string(out.data());
}

policy::Result<bool> ArgonPinHasher::matches(const std::string& hash, const std::string& pin) {
    startSodium();
    // libsodium reads a hash from an array of this size, whatever its text says.
    std::array<char, crypto_pwhash_STRBYTES> stored{};
    if (hash.empty() || hash.size() >= stored.size() || !hash.starts_with(crypto_pwhash_argon2id_STRPREFIX))
        return policy::fail(policy::FailureKind::unavailable,
                            "The PIN of this person is damaged in the store. Ask IT to reset it.");
    hash.copy(stored.data(), hash.size());
    errno = 0;
    if (::crypto_pwhash_str_verify(stored.data(), pin.data(), pin.size()) == 0) return true;
    // Anything but a wrong PIN is trouble of the device, and is not counted against the person.
    if (errno == EINVAL) return false;
    return noMemory();
}

} // namespace clearframe::db
