// minisign's two kinds of file: a public key, and a signature that may claim to be over the office's list.
#include "exchange/seal/minisign.hpp"
#include "tests/fuzz/promise.hpp"

#include <algorithm>
#include <array>
#include <sodium.h>
#include <string>
#include <string_view>

using namespace clearframe;
using tests::promise;

namespace {

// Made with minisign, and its secret key thrown away: nobody signs anything else with it.
constexpr std::string_view list = "upn,forename,surname,social\nA123456789012,Ada,Okafor,yes\n";
constexpr std::string_view officeKey = "untrusted comment: minisign public key 6D493A0FEB026900\n"
                                       "RWQAaQLrDzpJbfShDn74n17HQMid4wgNq7hVMV0ZsxN7O2HgSKOcvVh0\n";
constexpr std::array<std::string_view, 2> trueSignatures{
    "untrusted comment: signature from minisign secret key\n"
    "RUQAaQLrDzpJbQHKtIWvResyXrLx4HCOw5mxa2B3PvqiyqHuZTpPQSn2gPT4lVUOdb8jak3lRQFrJn0BXHouWAWRT6PJCFBOdQU=\n"
    "trusted comment: clearframe-list v1 school=123456 version=7 issued=2026-09-01T08:00:00Z "
    "expires=2026-10-01T08:00:00Z\n"
    "p9Dk7rSdnhlOrbQyjhvPOIn+4xwZgC767LdbTg3kDgG15QFx5HjH/ttAMITXiDP0nhurh14bI76g9mJ9WYQnCA==\n",
    "untrusted comment: signature from minisign secret key\n"
    "RWQAaQLrDzpJbRRSvAiiYrNpCaEBokTREd/2BNFFCoppVuWEQoRQLCDZCBRdoiasrLZnBHo9RFAJ3VgPac8sPQiI4g1DKcugpAI=\n"
    "trusted comment: clearframe-list v1 school=123456 version=7 issued=2026-09-01T08:00:00Z "
    "expires=2026-10-01T08:00:00Z\n"
    "fhhL0JM+KOcbSjYfe1oCL4nPfVSyWcNO/DR/SUR90lmAsmGs/zBPaA32o+LigXm6+J0c/BH8rj8DiOK4PptMDA==\n"};

ports::Bytes bytesOf(std::string_view text) {
    return {text.begin(), text.end()};
}

struct Office {
    exchange::Minisign minisign;
    ports::SigningKey key;
    std::array<ports::ListSignature, trueSignatures.size()> signatures;
};

const Office& office() {
    static const Office made = [] {
        Office office;
        const auto key = office.minisign.key(bytesOf(officeKey));
        promise(key.has_value(), "the office's key is read");
        office.key = *key;
        for (std::size_t i = 0; i < trueSignatures.size(); ++i) {
            const auto signature = office.minisign.read(bytesOf(trueSignatures[i]));
            promise(signature && office.minisign.holds(*signature, bytesOf(list), key->publicKey),
                    "the office's signature holds");
            office.signatures[i] = *signature;
        }
        return office;
    }();
    return made;
}

/// Whether the office made this signature. The key's name is no part of what is signed.
bool isTrue(const ports::ListSignature& signature) {
    return std::ranges::any_of(office().signatures, [&](const ports::ListSignature& known) {
        return known.prehashed == signature.prehashed && known.signature == signature.signature &&
               known.comment == signature.comment && known.global == signature.global;
    });
}

std::string base64(const ports::Bytes& bytes) {
    std::string text(sodium_base64_ENCODED_LEN(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    ::sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), sodium_base64_VARIANT_ORIGINAL);
    text.pop_back();
    return text;
}

/// `Ed` or `ED`, and the id of the key, lowest byte first.
ports::Bytes headOf(bool prehashed, const std::string& id) {
    ports::Bytes head{'E', static_cast<std::uint8_t>(prehashed ? 'D' : 'd')};
    for (auto at = id.size(); at >= 2; at -= 2)
        head.push_back(static_cast<std::uint8_t>(std::stoi(id.substr(at - 2, 2), nullptr, 16)));
    return head;
}

ports::Bytes fileOf(const ports::ListSignature& signature) {
    auto all = headOf(signature.prehashed, signature.keyId);
    all.insert(all.end(), signature.signature.begin(), signature.signature.end());
    return bytesOf("untrusted comment: x\n" + base64(all) + "\ntrusted comment: " + signature.comment + "\n" +
                   base64(signature.global) + "\n");
}

void readAsKey(const ports::Bytes& file) {
    const auto& minisign = office().minisign;
    const auto key = minisign.key(file);
    if (!key) return promise(key.error().kind == policy::FailureKind::refused, "a file that is no key is refused");
    promise(key->id.size() == 16 && key->publicKey.size() == crypto_sign_PUBLICKEYBYTES * 2, "a key has its length");
    promise(minisign.keyFrom(key->id, key->publicKey).fingerprint == key->fingerprint, "a kept key is the same key");
    const bool same = key->publicKey == office().key.publicKey;
    promise(same == (key->fingerprint == office().key.fingerprint), "a fingerprint is of one key");
    for (const auto& signature : office().signatures)
        promise(minisign.holds(signature, bytesOf(list), key->publicKey) == same, "no other key made a signature");
}

void readAsSignature(const ports::Bytes& file) {
    const auto& minisign = office().minisign;
    const auto signature = minisign.read(file);
    if (!signature)
        return promise(signature.error().kind == policy::FailureKind::refused,
                       "a file that is no signature is refused");
    const auto back = minisign.read(fileOf(*signature));
    promise(back && back->keyId == signature->keyId && back->prehashed == signature->prehashed &&
                back->signature == signature->signature && back->comment == signature->comment &&
                back->global == signature->global,
            "a signature that is written down again is the same");
    promise(minisign.holds(*signature, bytesOf(list), office().key.publicKey) == isTrue(*signature),
            "only what the office signed holds");
    promise(!minisign.holds(*signature, bytesOf(list.substr(1)), office().key.publicKey),
            "nothing holds over another list");
    promise(minisign.digest(bytesOf(list), *signature) == minisign.digest(bytesOf(list), *back),
            "a digest is of its list");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto file = tests::inputOf(data, size);
    readAsKey(file);
    readAsSignature(file);
    return 0;
}
