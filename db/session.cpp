#include "db/session.hpp"

#include "db/failures.hpp"

#include <SQLiteCpp/Exception.h>
#include <fmt/format.h>

#include <new>

namespace clearframe::db {

using policy::Failure;
using policy::FailureKind;

void Session::protect(const std::function<void()>& work) {
    try {
        work();
    } catch (const StoreProblem& problem) {
        failure_ = problem.failure;
    } catch (const SQLite::Exception& error) {
        failure_ = describe(error, folder_);
    } catch (const DamagedRow&) {
        failure_ = damaged(folder_);
    } catch (const UnstorableValue&) {
        failure_ = Failure{FailureKind::refused, "A value that was to be stored makes no sense (a date that does not "
                                                 "exist, or a text that is far too long). Nothing was changed."};
    } catch (const std::bad_alloc&) {
        failure_ =
            Failure{FailureKind::unavailable, "The device has run out of memory. Nothing was changed. Close other "
                                              "programs, then try again."};
    } catch (const std::exception&) {
        failure_ = damaged(folder_);
    }
}

void Session::end() {
    failure_ = Failure{FailureKind::conflict, "This change to the data has already ended. Start again."};
}

} // namespace clearframe::db
