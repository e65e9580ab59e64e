// What is encrypted to this kiosk, or by it to another one, with the program age.
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
    /// As open(), for a file of another kiosk: the sentences speak of that.
    [[nodiscard]] policy::Result<ports::Bytes> openFile(const ports::Bytes& encrypted);
    /// To `recipient` alone: this kiosk cannot read it again.
    [[nodiscard]] policy::Result<ports::Bytes> encrypt(const ports::Bytes& bytes, const std::string& recipient);

private:
    [[nodiscard]] policy::Result<ProgramRun> decrypt(const ports::Bytes& encrypted);
    std::string folder_;
    AgeTools tools_;
};

} // namespace clearframe::exchange
