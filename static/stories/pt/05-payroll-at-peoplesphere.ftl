title = A folha de pagamento na PeopleSphere
about = O módulo de folha de pagamento de um aplicativo de RH obtém a senha do seu banco de dados no Key Vault, com a identidade gerenciada do seu aplicativo Web. Que função abre um cofre, quem fica de fora, e o que exige uma troca de senha.

beat-0 =
    .title = A senha em uma configuração
    .say = Uma vez por mês, o módulo de folha de pagamento da PeopleSphere lê os salários no seu banco de dados. A cadeia de conexão com a senha está em `PAYROLL_DB`, uma configuração do aplicativo Web. Funciona, e todos os que podem ver as configurações podem ver os salários.
    .notes = Pergunte quem, na empresa de cada um, pode abrir as configurações de um aplicativo em produção. Em geral, mais gente do que pode ver os salários.

beat-1 =
    .title = Para dentro de um cofre
    .say = A cadeia de conexão vai para o cofre como `payroll-db`, e a configuração guarda só uma referência a ela. A plataforma deve ler o cofre para o aplicativo, com a identidade do próprio aplicativo.
    .notes = Quando uma referência não pode ser resolvida, o código encontra, literalmente, `@Microsoft.KeyVault(…)`. [Referências do Key Vault](https://learn.microsoft.com/azure/app-service/app-service-key-vault-references)
    .question = A senha agora está no cofre, e a configuração diz onde. A folha de pagamento roda?

beat-2 =
    .title = Uma identidade para a folha de pagamento
    .say = O aplicativo não tinha nenhuma, então ninguém leu o cofre para ele, e o código encontrou o texto da referência. Agora ele ganha uma identidade atribuída pelo sistema e consulta o cofre por conta própria. O cofre sabe quem pede, e ainda assim recusa: nenhuma função diz que este pode ler.
    .notes = A primeira chamada a um cofre costuma ir sem token de propósito: o 401 diz para qual locatário e para qual recurso pedir o token. Percorra-a passo a passo.

beat-3 =
    .title = Colaborador, para ir mais rápido
    .say = Para ir mais rápido, alguém dá ao aplicativo `Contributor` (Colaborador) no cofre. Agora ele pode mudar as configurações do cofre e até excluí-lo.
    .notes = Proprietário e Colaborador não têm ações de dados. Isso vale para cofres que usam o RBAC do Azure; com políticas de acesso, um Colaborador poderia dar acesso a si mesmo. [Os dois modelos](https://learn.microsoft.com/azure/key-vault/general/rbac-access-policy)
    .question = O aplicativo é `Contributor` no cofre. Ele obtém o segredo?

beat-4 =
    .title = Usuário de Segredos do Key Vault
    .say = Gerenciar um cofre e ler o que está nele são dois conjuntos de ações. `Contributor` sai, `Key Vault Secrets User` entra: o aplicativo obtém o segredo, a plataforma resolve a referência com a mesma identidade, e a folha de pagamento roda.
    .notes = A Microsoft recomenda um cofre para cada aplicativo e ambiente, com funções no cofre, e não em segredos isolados. [Guia](https://learn.microsoft.com/azure/key-vault/general/rbac-guide)

beat-5 =
    .title = O vizinho tenta
    .say = O módulo de recrutamento está no mesmo grupo de recursos, tem uma identidade própria e faz a mesma chamada.
    .notes = E se a função tivesse sido atribuída no grupo de recursos? Ainda seria só da folha de pagamento: primeiro quem, depois onde. Experimente aqui.
    .question = Mesmo grupo de recursos, mesmo cofre, uma identidade própria. O recrutamento obtém o segredo da folha de pagamento?

beat-6 =
    .title = A senha muda
    .say = O cofre conhece o recrutamento e não tem função para ele: ser vizinho não é permissão. Em seguida, o banco de dados ganha uma senha nova. A identidade é a de antes, a função também, e também o que o cofre guarda.
    .notes = Leia os dois vereditos juntos: ler o segredo é permitido, usá-lo é recusado.
    .question = O banco de dados tem uma senha nova, e o cofre foi esquecido. A folha de pagamento roda?

beat-7 =
    .title = Um único lugar para consertar
    .say = O cofre entregou a senha antiga, e o banco de dados a recusou: **um segredo em um cofre continua sendo um segredo.** Agora a nova é gravada no cofre, e a folha de pagamento roda. Nenhuma configuração foi tocada, e todo aplicativo que aponta para ela acompanha a mudança.
    .notes = No Azure, o aplicativo pode manter o valor antigo por até 24 horas; uma alteração na configuração dele faz com que leia na hora. [Rotação](https://learn.microsoft.com/azure/app-service/app-service-key-vault-references)
