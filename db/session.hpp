// One transaction on one connection, shared by the stores that work in it.
#pragma once

#include "core/policy/failure.hpp"
#include "core/ports/signer.hpp"
#include "db/sql.hpp"

#include <SQLiteCpp/Database.h>

#include <functional>
#include <optional>
#include <string>
#include <type_traits>

namespace clearframe::db {

/// Once anything in it failed, a transaction can only end without effect: whoever overlooks a failure and commits
/// all the same gets that failure again, and no half of the work is kept.
class Session {
public:
    Session(SQLite::Database& database, std::string folder, const ports::Signer& signer)
        : database_(database), folder_(std::move(folder)), signer_(signer) {}

    [[nodiscard]] SQLite::Database& database() { return database_; }
    [[nodiscard]] const ports::Signer& signer() const { return signer_; }
    [[nodiscard]] const std::string& folder() const { return folder_; }
    [[nodiscard]] Sql sql(const char* text) { return {database_, text}; }

    /// Runs `work` at the adapter's border: whatever it throws becomes a failure and ends the transaction's hope.
    template <class Work> [[nodiscard]] auto guarded(Work&& work) -> policy::Result<std::invoke_result_t<Work>> {
        if (failure_) return tl::unexpected<policy::Failure>(*failure_);
        policy::Result<std::invoke_result_t<Work>> result;
        protect([&] {
            if constexpr (std::is_void_v<std::invoke_result_t<Work>>) {
                work();
            } else {
                result = work();
            }
        });
        if (failure_) return tl::unexpected<policy::Failure>(*failure_);
        return result;
    }

    [[nodiscard]] const std::optional<policy::Failure>& failure() const { return failure_; }
    void end();

    /// Deleted rows of this transaction must also leave the write-ahead log once it is committed.
    void wipeAfterCommit() { wipe_ = true; }
    [[nodiscard]] bool wipesAfterCommit() const { return wipe_; }

private:
    void protect(const std::function<void()>& work);

    SQLite::Database& database_;
    std::string folder_;
    const ports::Signer& signer_;
    std::optional<policy::Failure> failure_;
    bool wipe_ = false;
};

} // namespace clearframe::db
