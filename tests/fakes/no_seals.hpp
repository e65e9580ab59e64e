// Reading lists where none is signed or encrypted.
#pragma once

#include "core/workflow/brought_list.hpp"

namespace clearframe::tests {

struct NoSeals final : ports::Signatures, ports::ListOpener {
    policy::Result<ports::SigningKey> key(const ports::Bytes&) const override { return none(); }
    ports::SigningKey keyFrom(const std::string& id, const std::string& publicKey) const override {
        return {id, publicKey, {}};
    }
    policy::Result<ports::ListSignature> read(const ports::Bytes&) const override { return none(); }
    bool holds(const ports::ListSignature&, const ports::Bytes&, const std::string&) const override { return false; }
    std::string digest(const ports::Bytes&, const ports::ListSignature&) const override { return {}; }
    policy::Result<std::string> recipient() override { return none(); }
    policy::Result<ports::Bytes> open(const ports::Bytes&) override { return none(); }

    [[nodiscard]] workflow::ListTools with(ports::ListReader& reader) { return {reader, *this, *this}; }

private:
    static tl::unexpected<policy::Failure> none() {
        return policy::fail(policy::FailureKind::refused, "No signatures here.");
    }
};

} // namespace clearframe::tests
