// `receipts.json`: what stands beside exported pictures (CLI.md). No person, no event, no source name, so pictures are
// named by their SHA-256 alone.
#pragma once

#include "core/policy/failure.hpp"
#include "core/ports/receipts.hpp"
#include "core/ports/signer.hpp"

#include <string>
#include <string_view>

namespace clearframe::exchange {

/// The document, signed by the device: the signature is over the document without it, as compact JSON with sorted keys.
[[nodiscard]] std::string receiptsJson(const ports::Receipts& receipts, const ports::Signer& device);

struct ReceiptFound {
    std::string account;
    std::string purpose;
    std::string time;
    std::string photo;
    std::string device; ///< public key, hex
    std::string signedText;
    std::string signature;
    bool listed = false; ///< the picture's SHA-256 stands in the document
};

/// Looks a picture up in a receipts document. FailureKind::refused where that is none. The caller checks the signature.
[[nodiscard]] policy::Result<ReceiptFound> findReceipt(std::string_view document, const std::string& sha256);

} // namespace clearframe::exchange
