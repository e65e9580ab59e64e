// What can be said of a list before anything is changed. Inner part of import_list.hpp.
#pragma once

#include "core/workflow/import_list.hpp"

namespace clearframe::workflow {

struct Assessment {
    ListReport report;
    policy::ReadList fresh;
    policy::ConsentList current; ///< version 0 where there is none
    policy::ColumnMapping mapping;

    /// Nothing stands against it but differences that a person has to agree to.
    [[nodiscard]] bool onlyWaits() const {
        return !report.reasons.empty() && report.reasons == report.change.approvalNeeded;
    }
    /// Refused for one reason; what is in force stays.
    void refuse(std::string code, std::string text);
};

[[nodiscard]] policy::Result<Assessment> assessList(ports::Transaction& transaction, const OpenedList& opened,
                                                    const policy::ColumnMapping& given, policy::Time now);

} // namespace clearframe::workflow
