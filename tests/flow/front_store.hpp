// A store that fails when a test says so.
#pragma once

#include "core/ports/stores.hpp"

#include <memory>

namespace clearframe::tests {

/// Good in all but one thing.
struct FrontStore final : ports::Store {
    explicit FrontStore(ports::Store& whole) : inner(whole) {}
    policy::Result<std::unique_ptr<ports::Transaction>> read() override {
        if (broken) return policy::fail(policy::FailureKind::unavailable, "The database cannot be read. Call IT.");
        return inner.read();
    }
    policy::Result<std::unique_ptr<ports::Transaction>> write() override {
        if (busy) return policy::fail(policy::FailureKind::unavailable, "Somebody else is writing. Try again.");
        return inner.write();
    }
    ports::Store& inner;
    bool broken = false;
    bool busy = false;
};

} // namespace clearframe::tests
