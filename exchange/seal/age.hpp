// Lists that are encrypted to this kiosk, opened with the program age.
#pragma once

#include "core/ports/list_seal.hpp"
#include "exchange/seal/child_program.hpp"

#include <string>

namespace clearframe::exchange {

struct AgeTools {
    std::string age = "/usr/bin/age";
    std::string keygen = "/usr/bin/age-keygen";
    ProgramLimits limits;
};

/// The identity is the file `age.key` in the data folder, for its owner alone. It is made once and never replaced: what
/// was encrypted to it could not be read any more. It reaches age as an open file, never as an argument.
class Age final : public ports::ListOpener {
public:
    explicit Age(std::string dataFolder, AgeTools tools = {});
    [[nodiscard]] policy::Result<std::string> recipient() override;
    [[nodiscard]] policy::Result<ports::Bytes> open(const ports::Bytes& encrypted) override;

private:
    std::string folder_;
    AgeTools tools_;
};

} // namespace clearframe::exchange
