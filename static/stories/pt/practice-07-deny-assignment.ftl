title = Pratique: uma atribuição de negação no caminho
about = Um runbook tem a função certa e é recusado mesmo assim: uma pilha de implantação protege a máquina. Deixe passar o runbook, e mais ninguém.

beat-0 =
    .title = A função está certa
    .say = O runbook altera `web-vm` à noite e tem `Virtual Machine Contributor` nela. A pilha de implantação que criou a máquina nega a gravação e a exclusão a todos, menos a `sg-platform-ops`.
    .notes = As atribuições de negação são consultadas primeiro: quando uma se aplica, nenhuma função conta. Outra função, por mais poderosa que seja, não contorna isso. [Atribuições de negação](https://learn.microsoft.com/azure/role-based-access-control/deny-assignments)
    .question = O runbook altera a máquina: o que acontece?

beat-1 =
    .title = Deixe o runbook passar
    .say = O runbook deve alterar `web-vm`. A proteção continua para todos os outros: Dana, `Contributor` do grupo, continua sem poder alterar a máquina, só iniciá-la. Ana, que está de plantão, continua podendo. O runbook não ganha nenhum direito sobre o grupo.
    .notes = Resposta-modelo: tornar a identidade do runbook membro de `sg-platform-ops`; ou implantar a pilha de novo com a identidade entre as entidades de segurança excluídas da negação. Respostas erradas comuns: `Owner` para o runbook (uma atribuição de negação vence essa função, e o grupo fica aberto), excluir a atribuição de negação (Dana passa), tirar a função de Dana (ela ainda precisa iniciar a máquina). Com um grupo, os tokens emitidos antes mantêm as participações antigas. [Pilhas de implantação](https://learn.microsoft.com/azure/azure-resource-manager/bicep/deployment-stacks)
    .goal-1 = O runbook altera web-vm
    .goal-2 = Dana não consegue alterar web-vm
    .goal-3 = Ana ainda consegue alterar web-vm
    .goal-4 = Dana ainda consegue iniciar web-vm
    .goal-5 = O runbook não consegue excluir o grupo de recursos
    .goal-6 = O runbook não consegue atribuir funções
